import { isEditable } from '@pitchey/contract/pitches/pitch-life'
import type { OwnPitchCard } from '@pitchey/contract/pitches/pitch'
import {
  Archive,
  ArchiveRestore,
  ChartSpline,
  Copy,
  EllipsisVertical,
  ExternalLink,
  Eye,
  FileStack,
  History,
  LayoutTemplate,
  PencilLine,
  Send,
  Trash2,
  Undo2,
  Users,
  type LucideIcon,
} from 'lucide-react'
import { useState } from 'react'
import { Link } from 'react-router'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Menu, MenuItem, MenuSeparator } from '../../ui/menu.tsx'
import { ownerSteps, type OwnerStep } from './pitch-steps.ts'
import { SaveTemplateDialog } from './save-template-dialog.tsx'
import { useDuplicatePitch } from './use-pitch-copies.tsx'
import { usePitchSteps } from './use-pitch-steps.tsx'

const stepItems: Record<OwnerStep, { label: string; icon: LucideIcon }> = {
  publish: { label: 'Publish…', icon: Send },
  unpublish: { label: 'Take off the market', icon: Undo2 },
  archive: { label: 'Archive', icon: Archive },
  restore: { label: 'Restore as draft', icon: ArchiveRestore },
  delete: { label: 'Delete…', icon: Trash2 },
}

/** Everything one can do with a pitch in a list. */
export function PitchActions({ pitch }: { pitch: OwnPitchCard }) {
  const takeStep = usePitchSteps()
  const duplicate = useDuplicatePitch()
  const [asking, setAsking] = useState<'publish' | 'delete' | 'template'>()
  const isOwner = pitch.role === 'owner'
  const steps = isOwner ? ownerSteps(pitch.status) : []
  const choose = (step: OwnerStep) =>
    step === 'publish' || step === 'delete' ? setAsking(step) : void takeStep(pitch, step)
  return (
    <>
      <Menu
        trigger={
          <IconButton label={`Actions for ${pitch.title}`} size="sm">
            <EllipsisVertical aria-hidden="true" />
          </IconButton>
        }
      >
        <PitchLinks pitch={pitch} />
        {isOwner && (
          <>
            <MenuSeparator />
            <MenuItem onSelect={() => void duplicate(pitch)}>
              <Copy aria-hidden="true" /> Duplicate
            </MenuItem>
            <MenuItem onSelect={() => setAsking('template')}>
              <LayoutTemplate aria-hidden="true" /> Save as template…
            </MenuItem>
          </>
        )}
        {steps.length > 0 && <MenuSeparator />}
        {steps.map((step) => {
          const { label, icon: Icon } = stepItems[step]
          return (
            <MenuItem key={step} {...(step === 'delete' ? { tone: 'bad' as const } : {})} onSelect={() => choose(step)}>
              <Icon aria-hidden="true" /> {label}
            </MenuItem>
          )
        })}
      </Menu>
      <ConfirmDialog
        open={asking === 'publish'}
        onOpenChange={(open) => !open && setAsking(undefined)}
        title={`Publish ${pitch.title}?`}
        confirmLabel="Publish"
        tone="primary"
        onConfirm={() => takeStep(pitch, 'publish')}
      >
        {pitch.visibility === 'public'
          ? 'It appears on the market at once.'
          : 'Only those you give the link can open it.'}{' '}
        Each field shows to the readers you chose for it.
      </ConfirmDialog>
      <ConfirmDialog
        open={asking === 'delete'}
        onOpenChange={(open) => !open && setAsking(undefined)}
        title={`Delete ${pitch.title}?`}
        confirmLabel="Delete pitch"
        onConfirm={() => takeStep(pitch, 'delete')}
      >
        The draft and its poster are gone for good. To keep it out of the way instead, archive it.
      </ConfirmDialog>
      <SaveTemplateDialog
        pitch={pitch}
        open={asking === 'template'}
        onOpenChange={(open) => !open && setAsking(undefined)}
      />
    </>
  )
}

function PitchLinks({ pitch }: { pitch: OwnPitchCard }) {
  const isLive = pitch.slug !== null && ['published', 'optioned', 'in_production', 'released'].includes(pitch.status)
  return (
    <>
      {isEditable(pitch.status) && (pitch.role === 'owner' || pitch.role === 'editor') && (
        <MenuItem asChild>
          <Link to={`/creator/pitches/${pitch.id}/edit`}>
            <PencilLine aria-hidden="true" /> Edit
          </Link>
        </MenuItem>
      )}
      <MenuItem asChild>
        <Link to={`/creator/pitches/${pitch.id}/preview`}>
          <Eye aria-hidden="true" /> Preview
        </Link>
      </MenuItem>
      {isLive && (
        <MenuItem asChild>
          <Link to={`/pitch/${pitch.slug}`}>
            <ExternalLink aria-hidden="true" /> View on the market
          </Link>
        </MenuItem>
      )}
      <MenuItem asChild>
        <Link to={`/creator/pitches/${pitch.id}/people`}>
          <Users aria-hidden="true" /> People and notes
        </Link>
      </MenuItem>
      <MenuItem asChild>
        <Link to={`/creator/pitches/${pitch.id}/documents`}>
          <FileStack aria-hidden="true" /> Documents
        </Link>
      </MenuItem>
      <MenuItem asChild>
        <Link to={`/creator/pitches/${pitch.id}/versions`}>
          <History aria-hidden="true" /> Versions
        </Link>
      </MenuItem>
      <MenuItem asChild>
        <Link to={`/creator/analytics/${pitch.id}`}>
          <ChartSpline aria-hidden="true" /> Analytics
        </Link>
      </MenuItem>
    </>
  )
}

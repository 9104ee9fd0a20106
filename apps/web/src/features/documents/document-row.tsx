import type { TeamDocument } from '@pitchey/contract/documents/document'
import { documentKindRules, documentTypeNames } from '@pitchey/contract/documents/vocabulary'
import type { PitchId } from '@pitchey/contract/ids'
import { ChevronDown, Download, EllipsisVertical, PencilLine, Replace, Trash2 } from 'lucide-react'
import { useRef, useState, type ReactNode, type RefObject } from 'react'
import { formatDay } from '../../app/format.ts'
import { Badge } from '../../ui/badge.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import {
  Menu,
  MenuCheckboxItem,
  MenuItem,
  MenuLabel,
  MenuRadioGroup,
  MenuRadioItem,
  MenuSeparator,
} from '../../ui/menu.tsx'
import { contentLine, documentTiers, documentUrl, kindIcons } from './document-words.ts'
import { RenameDocument } from './rename-document.tsx'
import { enqueueUploads } from './upload-queue.ts'
import { useDocumentChanges } from './use-document-changes.ts'

export type DocumentRowProps = {
  pitchId: PitchId
  document: TeamDocument
  /** What it is moved by among those of its kind. */
  handle: ReactNode
  mayChange: boolean
  mayDisclose: boolean
  onRemove: () => void
}

/** One document: what it is, who may open it, and what can be done with it. */
export function DocumentRow(props: DocumentRowProps) {
  const { pitchId, document } = props
  const Icon = kindIcons[document.kind]
  return (
    <div className="flex flex-wrap items-center gap-x-3.5 gap-y-2 px-5 py-3.5">
      <span className="grid size-10 shrink-0 place-items-center rounded-md bg-surface-2 text-ink-2">
        <Icon aria-hidden="true" className="size-5" strokeWidth={1.6} />
      </span>
      <div className="min-w-0 flex-1 basis-48">
        <a
          href={documentUrl(pitchId, document.id)}
          download
          dir="auto"
          className="block truncate rounded-sm text-base font-name hover:underline"
        >
          {document.title}
        </a>
        <p className="tnum text-xs text-ink-3">
          {contentLine(document)} · {formatDay(document.updatedAt)} by <bdi>{document.uploadedBy.name}</bdi>
        </p>
      </div>
      <div className="flex items-center gap-1.5 max-sm:w-full max-sm:justify-end">
        <TierChoice {...props} />
        {props.handle}
        <RowMenu {...props} />
      </div>
    </div>
  )
}

/** A document in tier 2 or 3 may still be mentioned to those who cannot open it. */
function TierChoice({ pitchId, document, mayDisclose }: DocumentRowProps) {
  const changes = useDocumentChanges(pitchId)
  const { label, icon: Icon } = documentTiers[document.tier]
  if (!mayDisclose) {
    return (
      <Badge tone="outline">
        <Icon aria-hidden="true" /> {label}
      </Badge>
    )
  }
  return (
    <Menu
      className="w-72"
      trigger={
        <button
          type="button"
          aria-label={`Who sees ${document.title}: ${label}`}
          className="inline-flex h-8 items-center gap-1.5 rounded-md px-2.5 text-xs text-ink-2 ring-1 ring-line-strong transition-colors ring-inset hover:bg-surface-2 hover:text-ink aria-expanded:bg-surface-2"
        >
          <Icon aria-hidden="true" className="size-3.5" />
          {label}
          <ChevronDown aria-hidden="true" className="size-3.5 text-ink-3" />
        </button>
      }
    >
      <MenuLabel>Who sees this</MenuLabel>
      <MenuRadioGroup
        value={String(document.tier)}
        onValueChange={(chosen) => {
          const tier = ([0, 1, 2, 3] as const).find((one) => String(one) === chosen)
          if (tier !== undefined && tier !== document.tier) void changes.edit(document, { tier })
        }}
      >
        {([0, 1, 2, 3] as const).map((tier) => {
          const { label: name, note, icon: TierIcon } = documentTiers[tier]
          return (
            <MenuRadioItem key={tier} value={String(tier)} className="h-auto items-start py-2">
              <TierIcon aria-hidden="true" className="mt-0.5" />
              <span className="min-w-0">
                <span className="block">
                  {name}
                  {documentKindRules[document.kind].tier === tier && <span className="text-ink-3"> (usual)</span>}
                </span>
                <span className="block text-xs whitespace-normal text-ink-3">{note}</span>
              </span>
            </MenuRadioItem>
          )
        })}
      </MenuRadioGroup>
      {document.tier > 0 && (
        <>
          <MenuSeparator />
          <MenuCheckboxItem
            checked={document.announced}
            onCheckedChange={(announced) => void changes.edit(document, { announced })}
            className="h-auto py-2 whitespace-normal"
          >
            Tell other readers that there is one
          </MenuCheckboxItem>
        </>
      )}
    </Menu>
  )
}

function RowMenu(props: DocumentRowProps) {
  const { pitchId, document, mayChange, onRemove } = props
  const [isRenaming, setRenaming] = useState(false)
  const picker = useRef<HTMLInputElement>(null)
  return (
    <>
      <Menu
        trigger={
          <IconButton label={`Actions for ${document.title}`} size="sm">
            <EllipsisVertical aria-hidden="true" />
          </IconButton>
        }
      >
        <MenuItem asChild>
          <a href={documentUrl(pitchId, document.id)} download>
            <Download aria-hidden="true" /> Download
          </a>
        </MenuItem>
        {mayChange && (
          <>
            <MenuItem onSelect={() => setRenaming(true)}>
              <PencilLine aria-hidden="true" /> Rename…
            </MenuItem>
            <MenuItem onSelect={() => picker.current?.click()}>
              <Replace aria-hidden="true" /> Replace the file…
            </MenuItem>
            <MenuSeparator />
            <MenuItem tone="bad" onSelect={onRemove}>
              <Trash2 aria-hidden="true" /> Delete
            </MenuItem>
          </>
        )}
      </Menu>
      <ReplacePicker {...props} picker={picker} />
      <RenameDocument pitchId={pitchId} document={document} open={isRenaming} onOpenChange={setRenaming} />
    </>
  )
}

function ReplacePicker({
  pitchId,
  document,
  picker,
}: Pick<DocumentRowProps, 'pitchId' | 'document'> & { picker: RefObject<HTMLInputElement | null> }) {
  const { types } = documentKindRules[document.kind]
  return (
    <input
      ref={picker}
      type="file"
      hidden
      aria-label={`New file for ${document.title}`}
      accept={types.flatMap((type) => [type, `.${documentTypeNames[type].extension}`]).join(',')}
      onChange={(event) => {
        const [file] = event.target.files ?? []
        event.target.value = ''
        if (file) enqueueUploads([{ pitchId, kind: document.kind, file, replaces: document.id }])
      }}
    />
  )
}

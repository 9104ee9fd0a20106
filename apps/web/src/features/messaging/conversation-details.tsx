import type { UserId } from '@pitchey/contract/ids'
import type { Conversation } from '@pitchey/contract/messaging/conversation'
import { Archive, ArchiveRestore, Ban, Bell, BellOff, Flag, LogOut } from 'lucide-react'
import { useState } from 'react'
import { Link } from 'react-router'
import { call } from '../../app/api.ts'
import { Button } from '../../ui/button.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { Menu, MenuItem } from '../../ui/menu.tsx'
import { GroupEditor } from './group-editor.tsx'
import { isMuted, othersIn } from './conversation-words.ts'
import { ParticipantList } from './participant-list.tsx'
import { BlockDialog } from './request-banner.tsx'
import { useConversationChange } from './use-conversation-change.ts'

type DetailsProps = { conversation: Conversation; ownId: string; onReport: (personId: UserId) => void }

/** Who takes part, what it is about, and what I can do with it. */
export function ConversationDetails({ conversation, ownId, onReport }: DetailsProps) {
  const { id, pitch, kind, ownerId, left } = conversation
  const leads = kind === 'group' && ownerId === ownId && !left
  return (
    <div className="space-y-6">
      <ParticipantList conversation={conversation} ownId={ownId} leads={leads} />
      {pitch && (
        <section className="space-y-1">
          <h3 className="text-xs font-label text-ink-3">About</h3>
          {pitch.slug === null ? (
            <p dir="auto">{pitch.title}</p>
          ) : (
            <Link
              to={`/pitch/${pitch.slug}`}
              dir="auto"
              className="text-sm text-accent-ink underline-offset-4 hover:underline"
            >
              {pitch.title}
            </Link>
          )}
        </section>
      )}
      {leads && <GroupEditor key={conversation.version} conversation={conversation} />}
      {!left && <OwnActions key={id} {...{ conversation, ownId, onReport }} />}
    </div>
  )
}

const inHours = (hours: number): string => new Date(Date.now() + hours * 3_600_000).toISOString()
const tomorrow = (): string => {
  const now = new Date()
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1, 8).toISOString()
}
/** Always: until one says otherwise. */
const forGood = '9999-12-31T00:00:00.000Z'

function OwnActions({ conversation, ownId, onReport }: DetailsProps) {
  const { id, archived, kind } = conversation
  const change = useConversationChange(id)
  const [asking, setAsking] = useState<'block' | 'leave'>()
  const [other] = othersIn(conversation, ownId)
  const close = (): void => setAsking(undefined)
  return (
    <section className="flex flex-col items-start gap-1">
      <h3 className="sr-only">Actions</h3>
      <MuteButton conversation={conversation} onChange={(mutedUntil) => change.mutate({ mutedUntil })} />
      <Button variant="ghost" size="sm" onClick={() => change.mutate({ archived: !archived })}>
        {archived ? <ArchiveRestore aria-hidden="true" /> : <Archive aria-hidden="true" />}
        {archived ? 'Back to the inbox' : 'Archive'}
      </Button>
      {kind === 'group' && (
        <Button variant="ghost" size="sm" onClick={() => setAsking('leave')}>
          <LogOut aria-hidden="true" /> Leave the group
        </Button>
      )}
      {conversation.state === 'accepted' && (
        <Button variant="ghost" size="sm" onClick={() => setAsking('block')}>
          <Ban aria-hidden="true" /> Block
        </Button>
      )}
      {kind !== 'group' && other && (
        <Button variant="ghost" size="sm" onClick={() => onReport(other.id)}>
          <Flag aria-hidden="true" /> Report {other.name}
        </Button>
      )}
      <BlockDialog id={id} open={asking === 'block'} onOpenChange={close} />
      <ConfirmDialog
        open={asking === 'leave'}
        onOpenChange={close}
        title="Leave this group?"
        confirmLabel="Leave"
        onConfirm={() => change.mutateAsync(() => call('POST /api/conversations/{id}/leave', { params: { id } }))}
      >
        You keep what was said so far and read nothing that is said from now on.
      </ConfirmDialog>
    </section>
  )
}

type MuteProps = { conversation: Conversation; onChange: (mutedUntil: string | null) => void }

function MuteButton({ conversation, onChange }: MuteProps) {
  if (isMuted(conversation)) {
    return (
      <Button variant="ghost" size="sm" onClick={() => onChange(null)}>
        <Bell aria-hidden="true" /> Unmute
      </Button>
    )
  }
  return (
    <Menu
      align="start"
      trigger={
        <Button variant="ghost" size="sm">
          <BellOff aria-hidden="true" /> Mute
        </Button>
      }
    >
      <MenuItem onSelect={() => onChange(inHours(1))}>For an hour</MenuItem>
      <MenuItem onSelect={() => onChange(tomorrow())}>Until tomorrow</MenuItem>
      <MenuItem onSelect={() => onChange(forGood)}>Always</MenuItem>
    </Menu>
  )
}

import type { Conversation } from '@pitchey/contract/messaging/conversation'
import { X } from 'lucide-react'
import { Link } from 'react-router'
import { call } from '../../app/api.ts'
import { avatarUrl } from '../../app/picture-files.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { useConversationChange } from './use-conversation-change.ts'
import { PersonPresence } from './person-presence.tsx'

type ParticipantListProps = { conversation: Conversation; ownId: string; leads: boolean }

/** Who takes part, with how they are; whoever leads a group removes people here. */
export function ParticipantList({ conversation, ownId, leads }: ParticipantListProps) {
  const change = useConversationChange(conversation.id)
  const remove = (personId: string) =>
    change.mutate(() =>
      call('DELETE /api/conversations/{id}/participants/{personId}', { params: { id: conversation.id, personId } }),
    )
  return (
    <section>
      <h3 className="mb-2 text-xs font-label text-ink-3">People</h3>
      <ul className="space-y-2">
        {conversation.participants
          .filter(({ left }) => !left)
          .map(({ id, name, handle, avatar, headline }) => (
            <li key={id} className="flex items-center gap-2.5">
              <span className="relative h-fit">
                <Avatar name={name} seed={handle} src={avatarUrl(avatar)} size="sm" />
                {id !== ownId && (
                  <PersonPresence userId={id} className="absolute -right-0.5 -bottom-0.5 ring-2 ring-surface" />
                )}
              </span>
              <div className="min-w-0 flex-1">
                <Link
                  to={`/people/${handle}`}
                  dir="auto"
                  className="block truncate text-sm font-nav underline-offset-4 hover:underline"
                >
                  {id === ownId ? `${name} (you)` : name}
                </Link>
                <p dir="auto" className="truncate text-xs text-ink-3">
                  {conversation.ownerId === id ? 'Leads the group' : headline}
                </p>
              </div>
              {leads && id !== ownId && (
                <IconButton size="sm" label={`Remove ${name}`} onClick={() => remove(id)}>
                  <X aria-hidden="true" />
                </IconButton>
              )}
            </li>
          ))}
      </ul>
    </section>
  )
}

import type { Conversation, Message } from '@pitchey/contract/messaging/conversation'
import { Ellipsis, Pencil, Reply, Trash2 } from 'lucide-react'
import { UserText } from '../../app/user-text.tsx'
import { cn } from '../../ui/cn.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { Menu, MenuItem, MenuSeparator } from '../../ui/menu.tsx'
import { clockWords, momentWords } from './message-times.ts'
import { isEditable } from './thread-rows.ts'

/** What is offered without a search. */
const commonEmoji = ['👍', '❤️', '😂', '😮', '🎬', '🙏']

export type MessageActions = {
  reply: (message: Message) => void
  edit: (message: Message) => void
  remove: (message: Message) => void
  react: (message: Message, emoji: string, on: boolean) => void
  /** Brings a message into sight by its number. */
  show: (seq: number) => void
}

type MessageItemProps = {
  message: Message
  conversation: Conversation
  ownId: string
  isFirst: boolean
  /** The message that this one answers, where it is loaded. */
  quoted: Message | undefined
  /** Whether the reader may still do anything here. */
  isOpen: boolean
  actions: MessageActions
}

/** One message: mine to the right, everybody else's to the left. */
export function MessageItem(props: MessageItemProps) {
  const { message, conversation, ownId, isFirst, isOpen } = props
  const isMine = message.senderId === ownId
  const sender = conversation.participants.find(({ id }) => id === message.senderId)?.name ?? 'Somebody who left'
  return (
    <li
      id={`message-${message.seq}`}
      tabIndex={-1}
      className={cn(
        'group flex flex-col rounded-lg outline-offset-2',
        isMine ? 'items-end' : 'items-start',
        isFirst ? 'pt-4' : 'pt-1',
      )}
    >
      {isFirst && (
        <p className="mb-1 flex gap-2 px-1 text-xs text-ink-3">
          <span dir="auto" className="font-name text-ink-2">
            {isMine ? 'You' : sender}
          </span>
          <time dateTime={message.createdAt} title={momentWords(message.createdAt)} className="tnum">
            {clockWords(message.createdAt)}
          </time>
        </p>
      )}
      <div className={cn('flex max-w-full items-center gap-1', isMine && 'flex-row-reverse')}>
        <Bubble {...props} isMine={isMine} />
        {isOpen && message.body !== null && <ActionMenu {...props} sender={sender} />}
      </div>
      <Reactions {...props} />
    </li>
  )
}

function Bubble({ message, quoted, isMine, conversation, actions }: MessageItemProps & { isMine: boolean }) {
  const { replyTo } = message
  if (message.body === null) {
    return <p className="rounded-lg px-3.5 py-2 text-sm text-ink-3 italic ring-1 ring-line">This message was deleted</p>
  }
  const quotedName = conversation.participants.find(({ id }) => id === quoted?.senderId)?.name ?? 'An earlier message'
  return (
    <div
      className={cn(
        'max-w-[min(34rem,75vw)] min-w-0 rounded-lg px-3.5 py-2 text-base text-ink wrap-anywhere',
        isMine ? 'bg-accent-soft' : 'bg-surface-2',
      )}
    >
      {replyTo && (
        <button
          type="button"
          onClick={() => actions.show(replyTo.seq)}
          className="mb-1.5 block w-full max-w-full rounded-sm border-l-2 border-accent-ink pl-2 text-left text-sm text-ink-2"
        >
          <span className="block truncate font-name">{quotedName}</span>
          <span dir="auto" className="block truncate">
            {quoted ? (quoted.body ?? 'This message was deleted') : 'Show what this answers'}
          </span>
        </button>
      )}
      <UserText text={message.body} className="space-y-2" />
      {message.editedAt && (
        <span title={momentWords(message.editedAt)} className="text-xs text-ink-2">
          edited
        </span>
      )}
    </div>
  )
}

function ActionMenu({ message, ownId, actions, sender }: MessageItemProps & { sender: string }) {
  const mine = (emoji: string) =>
    message.reactions.some((one) => one.emoji === emoji && one.personIds.some((id) => id === ownId))
  const isMine = message.senderId === ownId
  return (
    <Menu
      align={isMine ? 'end' : 'start'}
      trigger={
        <IconButton
          size="sm"
          label={`Message of ${isMine ? 'yours' : sender}: actions`}
          className="opacity-0 group-hover:opacity-100 focus-visible:opacity-100 aria-expanded:opacity-100 pointer-coarse:opacity-100"
        >
          <Ellipsis aria-hidden="true" />
        </IconButton>
      }
    >
      <div className="flex">
        {commonEmoji.map((emoji) => (
          <MenuItem
            key={emoji}
            aria-label={mine(emoji) ? `Take back ${emoji}` : `React with ${emoji}`}
            className={cn('size-10 justify-center px-0', mine(emoji) && 'bg-accent-soft')}
            onSelect={() => actions.react(message, emoji, !mine(emoji))}
          >
            {emoji}
          </MenuItem>
        ))}
      </div>
      <MenuSeparator />
      <MenuItem onSelect={() => actions.reply(message)}>
        <Reply aria-hidden="true" /> Reply
      </MenuItem>
      {isEditable(message, ownId) && (
        <MenuItem onSelect={() => actions.edit(message)}>
          <Pencil aria-hidden="true" /> Edit
        </MenuItem>
      )}
      {isMine && (
        <MenuItem tone="bad" onSelect={() => actions.remove(message)}>
          <Trash2 aria-hidden="true" /> Delete
        </MenuItem>
      )}
    </Menu>
  )
}

function Reactions({ message, conversation, ownId, isOpen, actions }: MessageItemProps) {
  if (message.reactions.length === 0) return null
  const nameOf = (id: string) => (id === ownId ? 'you' : conversation.participants.find((one) => one.id === id)?.name)
  return (
    <div className="mt-1 flex flex-wrap gap-1">
      {message.reactions.map(({ emoji, personIds }) => {
        const isOn = personIds.some((id) => id === ownId)
        const names = personIds.map((id) => nameOf(id) ?? 'somebody').join(', ')
        return (
          <button
            key={emoji}
            type="button"
            disabled={!isOpen}
            aria-pressed={isOn}
            aria-label={`${emoji} from ${names}`}
            title={names}
            onClick={() => actions.react(message, emoji, !isOn)}
            className="tnum inline-flex h-7 items-center gap-1 rounded-full border border-line-strong bg-surface px-2 text-xs text-ink-2 aria-pressed:border-accent-ink aria-pressed:bg-accent-soft aria-pressed:text-ink"
          >
            <span aria-hidden="true">{emoji}</span> {personIds.length}
          </button>
        )
      })}
    </div>
  )
}

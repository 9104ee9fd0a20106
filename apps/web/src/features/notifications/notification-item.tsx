import type { Notification, NotificationTopic } from '@pitchey/contract/notifications/notification'
import { Check, Clapperboard, Mail, Scale, Users, type LucideIcon } from 'lucide-react'
import { Link } from 'react-router'
import { avatarUrl } from '../../app/picture-files.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { cn } from '../../ui/cn.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { shortMoment } from './notification-days.ts'

const topicIcons: Readonly<Record<NotificationTopic, LucideIcon>> = {
  messages: Mail,
  pitches: Clapperboard,
  people: Users,
  moderation: Scale,
}

type NotificationItemProps = {
  item: Notification
  /** Called when it is followed or marked by its button; only for what is unread. */
  onRead: () => void
  onFollow?: (() => void) | undefined
}

/** One notification: who or what it is about, its sentence as a link, and a button that marks it as read. */
export function NotificationItem({ item, onRead, onFollow }: NotificationItemProps) {
  const { words, link, read, createdAt } = item
  const follow = () => {
    if (!read) onRead()
    onFollow?.()
  }
  return (
    <div className="relative flex items-center gap-3 px-4 py-3">
      <Face item={item} />
      <div className="min-w-0 flex-1">
        <p dir="auto" className={cn('text-sm wrap-anywhere', read ? 'text-ink-2' : 'font-name text-ink')}>
          {link === null ? (
            words
          ) : (
            <Link to={link} onClick={follow} className="rounded-sm hover:underline hover:underline-offset-4">
              {words}
            </Link>
          )}
          {!read && <span className="sr-only"> (unread)</span>}
        </p>
        <time dateTime={createdAt} className="tnum mt-0.5 block text-xs text-ink-3">
          {shortMoment(createdAt)}
        </time>
      </div>
      {!read && (
        <>
          <span aria-hidden="true" className="size-2 shrink-0 rounded-full bg-accent" />
          <IconButton size="sm" label={`Mark as read: ${words}`} onClick={onRead}>
            <Check aria-hidden="true" />
          </IconButton>
        </>
      )}
    </div>
  )
}

function Face({ item: { actor, topic } }: { item: Notification }) {
  if (actor) return <Avatar name={actor.name} seed={actor.handle} src={avatarUrl(actor.avatar)} />
  const Icon = topicIcons[topic]
  return (
    <span className="grid size-9 shrink-0 place-items-center rounded-full bg-surface-2 text-ink-2 ring-1 ring-line">
      <Icon aria-hidden="true" className="size-4" strokeWidth={1.75} />
    </span>
  )
}

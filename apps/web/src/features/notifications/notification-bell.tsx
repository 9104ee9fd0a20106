import { Bell } from 'lucide-react'
import { useState } from 'react'
import { Link } from 'react-router'
import { useApiWhen } from '../../app/queries.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Popover } from '../../ui/popover.tsx'
import { SkeletonList } from '../../ui/skeleton.tsx'
import { NotificationItem } from './notification-item.tsx'
import { useMarkRead } from './use-mark-read.ts'
import { useUnreadCounts } from './unread-counts.ts'

const latest = { query: { limit: '8' } }

const nameOf = (unread: number): string => (unread === 0 ? 'Notifications' : `Notifications, ${unread} unread`)

/** The bell of the top bar: how much waits, and the latest of it. */
export function NotificationBell() {
  const { notifications: unread } = useUnreadCounts()
  const [open, setOpen] = useState(false)
  return (
    <Popover
      label="Notifications"
      align="end"
      open={open}
      onOpenChange={setOpen}
      className="w-96 p-0"
      trigger={
        <IconButton label={nameOf(unread)}>
          <Bell aria-hidden="true" />
          {unread > 0 && (
            <Badge
              tone="solid"
              size="count"
              aria-hidden="true"
              className="absolute -top-0.5 -right-0.5 h-4.5 min-w-4.5 px-1 ring-2 ring-bg"
            >
              {unread > 99 ? '99+' : unread}
            </Badge>
          )}
        </IconButton>
      }
    >
      <Latest isOpen={open} close={() => setOpen(false)} />
    </Popover>
  )
}

function Latest({ isOpen, close }: { isOpen: boolean; close: () => void }) {
  const { data, error, refetch } = useApiWhen(isOpen, 'GET /api/notifications', latest)
  const markRead = useMarkRead()
  return (
    <>
      <div className="flex h-13 items-center justify-between gap-3 border-b border-line pr-2 pl-4">
        <p className="text-base font-name">Notifications</p>
        {data && data.unreadCount > 0 && (
          <Button size="sm" variant="ghost" onClick={() => void markRead({ upTo: data.head })}>
            Mark all as read
          </Button>
        )}
      </div>
      <div className="max-h-[min(60dvh,30rem)] overflow-y-auto">
        {!data && error && <ErrorState onRetry={() => void refetch()} />}
        {!data && !error && (
          <div className="p-4">
            <SkeletonList rows={3} label="Loading notifications" />
          </div>
        )}
        {data?.items.length === 0 && <p className="p-4 text-sm text-ink-2">Nothing has happened yet.</p>}
        {data && data.items.length > 0 && (
          <ul className="divide-y divide-line">
            {data.items.map((item) => (
              <li key={item.id}>
                <NotificationItem item={item} onRead={() => void markRead({ ids: [item.id] })} onFollow={close} />
              </li>
            ))}
          </ul>
        )}
      </div>
      <div className="border-t border-line p-2">
        <Button asChild variant="ghost" className="w-full">
          <Link to="/notifications" onClick={close}>
            See all
          </Link>
        </Button>
      </div>
    </>
  )
}

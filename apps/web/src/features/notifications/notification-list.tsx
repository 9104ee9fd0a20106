import { notificationTopics } from '@pitchey/contract/notifications/notification'
import { Bell, CheckCheck } from 'lucide-react'
import { useAddressFilter } from '../../app/address-filter.ts'
import { isProblem } from '../../app/api-problem.ts'
import { usePages } from '../../app/paged.ts'
import { Button } from '../../ui/button.tsx'
import { Chip } from '../../ui/chip.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { LoadMore } from '../../ui/load-more.tsx'
import { SkeletonList } from '../../ui/skeleton.tsx'
import { groupByDay } from './notification-days.ts'
import {
  notificationFilter,
  notificationsRequest,
  topicLabels,
  type NotificationFilter,
} from './notification-filter.ts'
import { NotificationItem } from './notification-item.tsx'
import { useMarkRead } from './use-mark-read.ts'

/** A person's notifications by day, all or those that wait or of one topic. */
export function NotificationList() {
  const [filter, show] = useAddressFilter(notificationFilter)
  const list = usePages('GET /api/notifications', notificationsRequest(filter), ({ id }) => id)
  const [newest] = list.answers
  const markRead = useMarkRead()
  return (
    <>
      <div className="mb-5 flex flex-wrap items-center gap-2">
        <FilterChips filter={filter} show={show} />
        {newest && newest.unreadCount > 0 && (
          <Button size="sm" className="ml-auto" onClick={() => void markRead({ upTo: newest.head })}>
            <CheckCheck aria-hidden="true" /> Mark all as read
          </Button>
        )}
      </div>
      <Found list={list} filter={filter} onRead={(id) => void markRead({ ids: [id] })} />
    </>
  )
}

type FilterChipsProps = { filter: NotificationFilter; show: (changes: Partial<NotificationFilter>) => void }

function FilterChips({ filter, show }: FilterChipsProps) {
  return (
    <fieldset aria-label="Show" className="flex flex-wrap gap-2">
      <Chip pressed={filter.unread === '' && filter.topic === ''} onClick={() => show({ unread: '', topic: '' })}>
        All
      </Chip>
      <Chip pressed={filter.unread === 'true'} onClick={() => show({ unread: filter.unread === 'true' ? '' : 'true' })}>
        Unread
      </Chip>
      {notificationTopics.map((topic) => (
        <Chip
          key={topic}
          pressed={filter.topic === topic}
          onClick={() => show({ topic: filter.topic === topic ? '' : topic })}
        >
          {topicLabels[topic]}
        </Chip>
      ))}
    </fieldset>
  )
}

type FoundProps = {
  list: ReturnType<typeof usePages<'GET /api/notifications'>>
  filter: NotificationFilter
  onRead: (id: FoundProps['list']['items'][number]['id']) => void
}

function Found({ list, filter, onRead }: FoundProps) {
  if (list.isPending) return <SkeletonList rows={6} label="Loading notifications" />
  if (list.error && list.items.length === 0) {
    return (
      <ErrorState
        className="panel"
        onRetry={() => void list.refetch()}
        requestId={isProblem(list.error) ? list.error.requestId : undefined}
      />
    )
  }
  if (list.items.length === 0) return <Nothing filter={filter} />
  return (
    <>
      <div className="space-y-7">
        {groupByDay(list.items).map(({ key, label, items }) => (
          <section key={key} aria-labelledby={`day-${key}`}>
            <h2 id={`day-${key}`} className="mb-2 text-sm font-label text-ink-2">
              {label}
            </h2>
            <ul className="panel divide-y divide-line">
              {items.map((item) => (
                <li key={item.id}>
                  <NotificationItem item={item} onRead={() => onRead(item.id)} />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
      {list.hasMore && <LoadMore shown={list.items.length} noun="notifications" hasMore to={list.moreTo} />}
    </>
  )
}

function Nothing({ filter }: { filter: NotificationFilter }) {
  if (filter.unread === 'true' || filter.topic !== '') {
    return (
      <EmptyState icon={Bell} headingLevel={2} className="panel" title="Nothing here">
        {filter.unread === 'true' ? 'You have read everything there is.' : 'Nothing of this sort has happened yet.'}
      </EmptyState>
    )
  }
  return (
    <EmptyState icon={Bell} headingLevel={2} className="panel" title="Nothing has happened yet">
      When somebody writes to you, follows you or answers you, or something changes for your pitches, it shows here.
    </EmptyState>
  )
}

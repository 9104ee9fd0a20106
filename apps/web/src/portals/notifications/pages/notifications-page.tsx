import type { LoaderFunction } from 'react-router'
import type { HeadOf } from '../../../app/page-head.ts'
import { ensurePages, pagesIn } from '../../../app/paged.ts'
import { servicesOf } from '../../../app/services.ts'
import { notificationFilter, notificationsRequest } from '../../../features/notifications/notification-filter.ts'
import { NotificationList } from '../../../features/notifications/notification-list.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'

export const loader: LoaderFunction = async ({ request, context }) => {
  const { searchParams } = new URL(request.url)
  const wanted = notificationsRequest(notificationFilter(searchParams))
  await ensurePages(servicesOf(context), 'GET /api/notifications', wanted, pagesIn(searchParams))
  return null
}

export const head: HeadOf = () => ({ title: 'Notifications' })

/** Everything a person was told. */
export function Component() {
  return (
    <>
      <PageHeader title="Notifications" description="What happened to you, your pitches and your conversations." />
      <div className="max-w-3xl">
        <NotificationList />
      </div>
    </>
  )
}

import type { LoaderFunction } from 'react-router'
import type { HeadOf } from '../../../app/page-head.ts'
import { ensurePages, pagesIn } from '../../../app/paged.ts'
import { servicesOf } from '../../../app/services.ts'
import { ActivityList, feedRequest } from '../../../features/activity/activity-list.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'

export const loader: LoaderFunction = async ({ request, context }) => {
  await ensurePages(servicesOf(context), 'GET /api/feed', feedRequest, pagesIn(new URL(request.url).searchParams))
  return null
}

export const head: HeadOf = () => ({ title: 'Activity' })

/** The feed of whom one follows. */
export function Component() {
  return (
    <>
      <PageHeader title="Activity" description="From people and companies you follow." />
      <div className="max-w-3xl">
        <ActivityList />
      </div>
    </>
  )
}

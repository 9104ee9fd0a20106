import type { LoaderFunction } from 'react-router'
import type { HeadOf } from '../../../app/page-head.ts'
import { ensurePages, pagesIn } from '../../../app/paged.ts'
import { servicesOf } from '../../../app/services.ts'
import { BlockedPeople, blocksRequest } from '../../../features/people-pages/blocked-people.tsx'

export const loader: LoaderFunction = async ({ request, context }) => {
  await ensurePages(servicesOf(context), 'GET /api/blocks', blocksRequest, pagesIn(new URL(request.url).searchParams))
  return null
}

export const head: HeadOf = () => ({ title: 'Privacy' })

/** Who is kept away. */
export function Component() {
  return <BlockedPeople />
}

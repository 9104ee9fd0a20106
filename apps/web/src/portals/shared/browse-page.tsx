import type { LoaderFunction } from 'react-router'
import type { HeadOf } from '../../app/page-head.ts'
import { ensurePages, pagesIn } from '../../app/paged.ts'
import { useApi } from '../../app/queries.ts'
import { servicesOf } from '../../app/services.ts'
import { Board } from '../../features/market/board.tsx'
import { marketRequest, readFilters } from '../../features/market/market-filters.ts'
import { PageHeader } from '../../ui/page-header.tsx'

export const loader: LoaderFunction = async ({ request, context }) => {
  const { searchParams } = new URL(request.url)
  await ensurePages(
    servicesOf(context),
    'GET /api/pitches',
    marketRequest(readFilters(searchParams)),
    pagesIn(searchParams),
  )
  return null
}

export const head: HeadOf = () => ({ title: 'Browse' })

/** The market, inside the portal. */
export function Component() {
  const summary = useApi('GET /api/market/summary')
  return (
    <>
      <PageHeader title="Browse" description="Every pitch open to readers right now." />
      <Board summary={summary.data} />
    </>
  )
}

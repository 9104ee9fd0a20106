import type { LoaderFunction } from 'react-router'
import type { HeadOf } from '../../../app/page-head.ts'
import { ensurePages, pagesIn } from '../../../app/paged.ts'
import { ensureApi, useLoaded } from '../../../app/queries.ts'
import { servicesOf } from '../../../app/services.ts'
import { SiteFrame } from '../../../app/site-frame.tsx'
import { Board } from '../../../features/market/board.tsx'
import { countFilters, filterLabel, marketRequest, readFilters } from '../../../features/market/market-filters.ts'

export const loader: LoaderFunction = async ({ request, context }) => {
  const services = servicesOf(context)
  const { searchParams } = new URL(request.url)
  await Promise.all([
    ensureApi(services, 'GET /api/market/summary'),
    ensurePages(services, 'GET /api/pitches', marketRequest(readFilters(searchParams)), pagesIn(searchParams)),
  ])
  return null
}

export const head: HeadOf = ({ url }) => {
  const filters = readFilters(url.searchParams)
  const [genre] = filters.genre
  const onlyGenre = genre !== undefined && countFilters(filters) === 1 && filters.search === '' && !filters.sort
  const subject = onlyGenre ? `${filterLabel('genre', genre)} pitches` : 'The board'
  return {
    title: filters.search === '' ? subject : `“${filters.search}” on the board`,
    description:
      'Every film and series pitch that is open to readers right now: by genre, format, budget, stage and country.',
    canonical: onlyGenre ? `/browse?genre=${genre}` : '/browse',
    noindex: filters.search !== '' || (countFilters(filters) > 0 && !onlyGenre),
  }
}

export function Component() {
  const summary = useLoaded('GET /api/market/summary')
  return (
    <SiteFrame>
      <div className="shell pt-10 pb-16 lg:pt-14">
        <h1 className="display text-d2">The board</h1>
        <p className="mt-3 mb-8 text-md text-ink-2">Every pitch open to readers right now.</p>
        <Board summary={summary} />
      </div>
    </SiteFrame>
  )
}

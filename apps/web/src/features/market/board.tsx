import type { ReactNode } from 'react'
import type { ApiAnswer } from '../../app/api.ts'
import { countOf } from '../../app/format.ts'
import { usePages } from '../../app/paged.ts'
import { cn } from '../../ui/cn.ts'
import { ErrorState } from '../../ui/error-state.tsx'
import { LoadMore } from '../../ui/load-more.tsx'
import { FacetPanel } from './facet-panel.tsx'
import { ActiveFilters, PhoneFilters, SortSelect } from './filter-bar.tsx'
import { FoundNote } from './found-note.tsx'
import { countFilters, marketRequest, searchFault, type MarketFilters } from './market-filters.ts'
import { NothingFound } from './nothing-found.tsx'
import { PitchGrid, PitchGridSkeleton, type Highlights } from './pitch-grid.tsx'
import { SaveSearch } from './save-search.tsx'
import { SearchField } from './search-field.tsx'
import { useFacets } from './use-facets.ts'
import { useFilters, useIsFiltering } from './use-filters.ts'

type Summary = ApiAnswer<'GET /api/market/summary'>

/** How many pitches there are, where that is known without counting: all of them, those of one genre, or a list seen to its end. */
export function knownTotal(
  filters: MarketFilters,
  summary: Summary | undefined,
  shown: number,
  hasMore: boolean,
): number | undefined {
  if (!hasMore) return shown
  if (filters.search !== '' || filters.sort === 'ending_soon' || !summary) return undefined
  const others = countFilters(filters) - filters.genre.length
  if (others > 0 || filters.genre.length > 1) return undefined
  const [genre] = filters.genre
  return genre === undefined ? summary.pitchCount : summary.genres.find((entry) => entry.genre === genre)?.pitchCount
}

type BoardProps = { summary?: Summary | undefined; headingLevel?: 2 | 3 | undefined }

/** The market: search, filters with counts, order and a wall of posters, all of it in the address. The loader ensures the first pages. */
export function Board({ summary, headingLevel = 2 }: BoardProps) {
  const controls = useFilters()
  const { filters, show } = controls
  const list = usePages('GET /api/pitches', marketRequest(filters), (pitch) => pitch.id)
  const { facets, isCurrent } = useFacets(filters)
  const isFiltering = useIsFiltering()
  const counted = isCurrent && list.hasMore ? (facets?.total ?? undefined) : undefined
  const total = counted ?? knownTotal(filters, summary, list.items.length, list.hasMore)
  const searching = filters.search !== '' && searchFault(filters) === null
  return (
    <div className="@container">
      <SearchField
        label="Search pitches"
        placeholder="Title, logline, character, creator"
        name="search"
        value={filters.search}
        onSearch={(search) => show({ ...filters, search, sort: undefined }, { replace: filters.search !== '' })}
      />
      <div className="mt-6 @4xl:grid @4xl:grid-cols-[13.5rem_minmax(0,1fr)] @4xl:gap-x-10">
        <aside aria-label="Filters" className="hidden @4xl:block">
          <FacetPanel controls={controls} facets={facets} />
        </aside>
        <div className="min-w-0 space-y-4">
          <div className="grid min-h-9.5 grid-cols-[minmax(0,1fr)_auto] items-center gap-x-2 gap-y-3 @4xl:grid-cols-[minmax(0,1fr)_auto_auto]">
            <PhoneFilters controls={controls} facets={facets} className="@4xl:hidden" />
            <FoundCount total={total} shown={list.items.length} className="@max-4xl:order-1" />
            <div className="@max-4xl:order-2">
              <SaveSearch filters={filters} />
            </div>
            <SortSelect controls={controls} />
          </div>
          <ActiveFilters controls={controls} />
          <FoundNote filters={filters} search={list.answers[0]?.search} />
          {list.error && list.items.length === 0 && (
            <ErrorState className="panel" onRetry={() => void list.refetch()} />
          )}
          {list.isPending && <PitchGridSkeleton narrow />}
          {!list.isPending && !list.error && list.items.length === 0 && (
            <NothingFound controls={controls} facets={isCurrent ? facets : undefined} />
          )}
          {list.items.length > 0 && (
            <div aria-busy={isFiltering} className={cn('transition-opacity', isFiltering && 'opacity-50')}>
              <PitchGrid
                pitches={list.items}
                headingLevel={headingLevel}
                highlights={searching ? highlightsIn(list.answers) : undefined}
                atTop
                narrow
              />
              {list.hasMore && (
                <div className="mt-8">
                  <LoadMore shown={list.items.length} total={total} noun="pitches" hasMore to={list.moreTo} />
                </div>
              )}
            </div>
          )}
        </div>
      </div>
    </div>
  )
}

const highlightsIn = (answers: readonly ApiAnswer<'GET /api/pitches'>[]): Highlights =>
  new Map(answers.flatMap((answer) => (answer.search?.highlights ?? []).map((found) => [found.id, found] as const)))

function FoundCount({ total, shown, className }: { total: number | undefined; shown: number; className: string }) {
  const words: ReactNode =
    total === undefined ? `More than ${countOf(shown, 'pitch', 'pitches')}` : countOf(total, 'pitch', 'pitches')
  return (
    <p aria-live="polite" className={cn('tnum text-sm text-ink-2', className)}>
      {words}
    </p>
  )
}

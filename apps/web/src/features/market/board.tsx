import { SearchX } from 'lucide-react'
import type { ApiAnswer } from '../../app/api.ts'
import { usePages } from '../../app/paged.ts'
import { countOf } from '../../app/format.ts'
import { Button } from '../../ui/button.tsx'
import { cn } from '../../ui/cn.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { LoadMore } from '../../ui/load-more.tsx'
import { ActiveFilters, FilterBar, GenreChips } from './filter-bar.tsx'
import { countFilters, marketRequest, type MarketFilters } from './market-filters.ts'
import { PitchGrid, PitchGridSkeleton } from './pitch-grid.tsx'
import { SearchField } from './search-field.tsx'
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
  if (filters.search !== '' || !summary) return undefined
  const others = countFilters(filters) - filters.genre.length
  if (others > 0 || filters.genre.length > 1) return undefined
  const [genre] = filters.genre
  return genre === undefined ? summary.pitchCount : summary.genres.find((entry) => entry.genre === genre)?.pitchCount
}

type BoardProps = { summary?: Summary | undefined; headingLevel?: 2 | 3 | undefined }

/** The market: search, filters, order and a wall of posters, all of it in the address. The loader ensures the first pages. */
export function Board({ summary, headingLevel = 2 }: BoardProps) {
  const controls = useFilters()
  const { filters, show } = controls
  const list = usePages('GET /api/pitches', marketRequest(filters), (pitch) => pitch.id)
  const isFiltering = useIsFiltering()
  const total = knownTotal(filters, summary, list.items.length, list.hasMore)
  return (
    <div className="space-y-4">
      <SearchField
        label="Search pitches"
        placeholder="Title, logline, creator"
        name="search"
        value={filters.search}
        onSearch={(search) => show({ ...filters, search, sort: undefined }, { replace: filters.search !== '' })}
      />
      <GenreChips controls={controls} />
      <FilterBar controls={controls} />
      <ActiveFilters controls={controls} />
      <p aria-live="polite" className="tnum pt-3 text-sm text-ink-2">
        {total === undefined
          ? `More than ${countOf(list.items.length, 'pitch', 'pitches')}`
          : countOf(total, 'pitch', 'pitches')}
      </p>
      {list.error && list.items.length === 0 && <ErrorState className="panel" onRetry={() => void list.refetch()} />}
      {list.isPending && <PitchGridSkeleton />}
      {!list.isPending && !list.error && list.items.length === 0 && <NothingFound controls={controls} />}
      {list.items.length > 0 && (
        <div aria-busy={isFiltering} className={cn('transition-opacity', isFiltering && 'opacity-50')}>
          <PitchGrid pitches={list.items} headingLevel={headingLevel} atTop />
          <div className="mt-8">
            <LoadMore shown={list.items.length} total={total} noun="pitches" hasMore={list.hasMore} to={list.moreTo} />
          </div>
        </div>
      )}
    </div>
  )
}

function NothingFound({ controls: { filters, clear } }: { controls: ReturnType<typeof useFilters> }) {
  const narrowed = countFilters(filters) > 0 || filters.search !== ''
  return (
    <EmptyState
      icon={SearchX}
      title={narrowed ? 'No pitch fits all of this' : 'The board is still empty'}
      headingLevel={2}
      className="panel"
      action={narrowed && <Button onClick={clear}>Clear filters</Button>}
    >
      {narrowed
        ? 'Try fewer filters, or another word. Search looks at titles, loglines, themes and names.'
        : 'As soon as somebody publishes a pitch, it shows here.'}
    </EmptyState>
  )
}

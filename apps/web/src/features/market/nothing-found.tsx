import { SearchX } from 'lucide-react'
import { Link } from 'react-router'
import { countOf } from '../../app/format.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import {
  countFilters,
  dropFilter,
  filterLabel,
  filterTitles,
  valuesOf,
  writeFilters,
  type FilterName,
  type MarketFilters,
} from './market-filters.ts'
import type { Facets } from './use-facets.ts'
import type { FilterControls } from './use-filters.ts'

const mostOffers = 4

const offerOf = (filters: MarketFilters, name: FilterName | 'search'): string => {
  if (name === 'search') return `Without “${filters.search}”`
  const values = valuesOf(filters, name).map((value) => filterLabel(name, value))
  return values.length === 1 ? `Without “${values[0] ?? ''}”` : `Any ${filterTitles[name].toLowerCase()}`
}

type NothingFoundProps = { controls: FilterControls; facets: Facets | undefined }

/** Says that nothing fits, and which filter to drop to see something. */
export function NothingFound({ controls: { filters, clear }, facets }: NothingFoundProps) {
  const parts = countFilters(filters) + (filters.search === '' ? 0 : 1)
  const narrowed = parts > 0
  if (filters.sort === 'ending_soon' && !narrowed) {
    return (
      <EmptyState icon={SearchX} title="No pitch names a last day" headingLevel={2} className="panel">
        Pitches whose owners say until when they look for partners stand here, the nearest day first.
      </EmptyState>
    )
  }
  const offers = (facets?.without ?? []).slice(0, mostOffers)
  return (
    <EmptyState
      icon={SearchX}
      title={narrowed ? 'No pitch fits all of this' : 'The board is still empty'}
      headingLevel={2}
      className="panel"
      action={parts > offers.length && <Button onClick={clear}>Clear filters</Button>}
    >
      {narrowed
        ? 'Try fewer filters, or another word. Search looks at titles, loglines, themes, characters and names.'
        : 'As soon as somebody publishes a pitch, it shows here.'}
      {offers.length > 0 && (
        <span className="mt-4 flex flex-wrap gap-2">
          {offers.map(({ filter, count }) => (
            <Button key={filter} asChild size="sm">
              <Link to={{ search: writeFilters(dropFilter(filters, filter)) }} preventScrollReset>
                <bdi className="max-w-56 truncate">{offerOf(filters, filter)}</bdi>
                <span className="tnum text-ink-2">{countOf(count, 'pitch', 'pitches')}</span>
              </Link>
            </Button>
          ))}
        </span>
      )}
    </EmptyState>
  )
}

import { SlidersHorizontal } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { RemovableChip } from '../../ui/chip.tsx'
import { Select } from '../../ui/select.tsx'
import { countFilters, filterLabel, filterNames, sortLabels, valuesOf, type Sort } from './market-filters.ts'
import type { Facets } from './use-facets.ts'
import type { FilterControls } from './use-filters.ts'

const loadSheet = () => import('./filter-sheet.tsx').then((module) => ({ default: module.FilterSheet }))
const FilterSheet = lazy(loadSheet)

type PhoneFiltersProps = { controls: FilterControls; facets: Facets | undefined; className?: string | undefined }

/** Opens the filters in a sheet. */
export function PhoneFilters({ controls, facets, className }: PhoneFiltersProps) {
  const [open, setOpen] = useState(false)
  const [wanted, setWanted] = useState(false)
  const count = countFilters(controls.filters)
  return (
    <div className={className}>
      <Button
        aria-haspopup="dialog"
        onPointerEnter={() => void loadSheet()}
        onClick={() => {
          setWanted(true)
          setOpen(true)
        }}
      >
        <SlidersHorizontal aria-hidden="true" />
        Filters
        {count > 0 && (
          <Badge tone="solid" size="count">
            {count}
            <span className="sr-only"> chosen</span>
          </Badge>
        )}
      </Button>
      {wanted && (
        <Suspense fallback={null}>
          <FilterSheet controls={controls} facets={facets} open={open} onOpenChange={setOpen} />
        </Suspense>
      )}
    </div>
  )
}

const usualSorts = ['newest', 'trending', 'most_saved', 'ending_soon'] as const

/** In which order the pitches stand. */
export function SortSelect({ controls: { filters, show } }: { controls: FilterControls }) {
  const searching = filters.search !== ''
  const usual: Sort = searching ? 'relevance' : 'newest'
  const sorts: readonly Sort[] = searching ? ['relevance', ...usualSorts] : usualSorts
  const current = filters.sort && sorts.includes(filters.sort) ? filters.sort : usual
  return (
    <Select
      aria-label="Order"
      className="w-38"
      value={current}
      options={sorts.map((value) => ({ value, label: sortLabels[value] }))}
      onValueChange={(value) => {
        const chosen = sorts.find((sort) => sort === value)
        show({ ...filters, sort: chosen === usual ? undefined : chosen })
      }}
    />
  )
}

/** What is filtered by, each to be taken away again. */
export function ActiveFilters({ controls: { filters, toggle, clear } }: { controls: FilterControls }) {
  const active = filterNames.flatMap((name) => valuesOf(filters, name).map((value) => ({ name, value })))
  if (active.length === 0) return null
  return (
    <fieldset aria-label="Chosen filters" className="flex min-w-0 flex-wrap items-center gap-2">
      {active.map(({ name, value }) => (
        <RemovableChip key={`${name}:${value}`} label={filterLabel(name, value)} onRemove={() => toggle(name, value)} />
      ))}
      <Button variant="link" className="ml-1 text-sm" onClick={clear}>
        Clear filters
      </Button>
    </fieldset>
  )
}

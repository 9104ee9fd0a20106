import { genreLabels } from '@pitchey/contract/pitches/vocabulary'
import { ChevronDown, SlidersHorizontal } from 'lucide-react'
import { lazy, Suspense, useState, type ComponentProps } from 'react'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { Chip, RemovableChip } from '../../ui/chip.tsx'
import { Menu, MenuCheckboxItem } from '../../ui/menu.tsx'
import { Popover } from '../../ui/popover.tsx'
import { Select } from '../../ui/select.tsx'
import { CountryPicker } from './country-picker.tsx'
import { listFilters } from './filter-options.ts'
import { countFilters, filterLabel, filterNames, sortLabels, type Sort } from './market-filters.ts'
import type { FilterControls } from './use-filters.ts'

const loadSheet = () => import('./filter-sheet.tsx').then((module) => ({ default: module.FilterSheet }))
const FilterSheet = lazy(loadSheet)

/** Genres as chips in one line. */
export function GenreChips({ controls: { filters, toggle, set } }: { controls: FilterControls }) {
  return (
    <fieldset aria-label="Genre" className="no-bar -mx-4 flex min-w-0 gap-2 overflow-x-auto px-4 py-1">
      <Chip pressed={filters.genre.length === 0} onClick={() => set('genre', [])}>
        All genres
      </Chip>
      {Object.entries(genreLabels).map(([genre, label]) => (
        <Chip key={genre} pressed={filters.genre.includes(genre)} onClick={() => toggle('genre', genre)}>
          {label}
        </Chip>
      ))}
    </fieldset>
  )
}

/** Format, stage, budget and country: menus side by side, one sheet on a phone. */
export function FilterBar({ controls }: { controls: FilterControls }) {
  return (
    <div className="flex flex-wrap items-center gap-2">
      <PhoneFilters controls={controls} />
      <div className="hidden flex-wrap gap-2 md:flex">
        {listFilters.map(({ name, label, options }) => (
          <Menu key={name} align="start" trigger={<FilterButton label={label} count={controls.filters[name].length} />}>
            {options.map((option) => (
              <MenuCheckboxItem
                key={option.value}
                checked={controls.filters[name].includes(option.value)}
                onCheckedChange={() => controls.toggle(name, option.value)}
                onSelect={(event) => event.preventDefault()}
              >
                {option.label}
              </MenuCheckboxItem>
            ))}
          </Menu>
        ))}
        <CountryFilter controls={controls} />
      </div>
      <div className="ml-auto">
        <SortSelect controls={controls} />
      </div>
    </div>
  )
}

function FilterButton({ label, count, ...props }: ComponentProps<typeof Button> & { label: string; count: number }) {
  return (
    <Button {...props}>
      {label}
      {count > 0 && (
        <Badge tone="solid" size="count">
          {count}
          <span className="sr-only"> chosen</span>
        </Badge>
      )}
      <ChevronDown aria-hidden="true" className="-mr-1 text-ink-3" />
    </Button>
  )
}

function CountryFilter({ controls }: { controls: FilterControls }) {
  const count = controls.filters.country.length
  return (
    <Popover label="Country" align="start" trigger={<FilterButton label="Country" count={count} />}>
      <CountryPicker controls={controls} />
    </Popover>
  )
}

function PhoneFilters({ controls }: { controls: FilterControls }) {
  const [open, setOpen] = useState(false)
  const [wanted, setWanted] = useState(false)
  const count = countFilters(controls.filters) - controls.filters.genre.length
  return (
    <div className="md:hidden">
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
          </Badge>
        )}
      </Button>
      {wanted && (
        <Suspense fallback={null}>
          <FilterSheet controls={controls} open={open} onOpenChange={setOpen} />
        </Suspense>
      )}
    </div>
  )
}

function SortSelect({ controls: { filters, show } }: { controls: FilterControls }) {
  const searching = filters.search !== ''
  const usual: Sort = searching ? 'relevance' : 'newest'
  const sorts = searching ? (['relevance', 'newest', 'trending'] as const) : (['newest', 'trending'] as const)
  const current = filters.sort && sorts.some((sort) => sort === filters.sort) ? filters.sort : usual
  return (
    <Select
      aria-label="Order"
      className="w-36"
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
  const active = filterNames.flatMap((name) => filters[name].map((value) => ({ name, value })))
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

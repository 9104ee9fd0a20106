import { useId, useState, type ReactNode } from 'react'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { cn } from '../../ui/cn.ts'
import { CodePicker } from './code-picker.tsx'
import { agreementOptions, fixedFilters, openFilters, switchFilters } from './filter-options.ts'
import { filterLabel, filterTitles, valuesOf, type FilterName } from './market-filters.ts'
import { countsOf, type Facets } from './use-facets.ts'
import type { FilterControls } from './use-filters.ts'

const shownAtFirst = 8
const frequentShown = 6

type FacetPanelProps = { controls: FilterControls; facets: Facets | undefined; className?: string | undefined }

/** Every filter of the market with what it would show. */
export function FacetPanel({ controls, facets, className }: FacetPanelProps) {
  return (
    <div className={cn('space-y-6', className)}>
      <div className="space-y-1">
        {switchFilters.map(({ name, value, label }) => (
          <FacetOption
            key={name}
            controls={controls}
            name={name}
            value={value}
            label={label}
            count={countsOf(facets, name) && (countsOf(facets, name)?.get(value) ?? 0)}
          />
        ))}
      </div>
      {fixedFilters.map(({ name, options }) => (
        <Facet key={name} controls={controls} facets={facets} name={name} options={options} />
      ))}
      {openFilters.map((name) => (
        <Facet
          key={name}
          controls={controls}
          facets={facets}
          name={name}
          options={frequentOptions(controls, facets, name)}
          more={<CodePicker controls={controls} name={name} />}
        />
      ))}
      <Facet controls={controls} facets={facets} name="agreement" options={agreementOptions} />
    </div>
  )
}

type Option = { value: string; label: string }

/** The chosen values and the most frequent ones. */
const frequentOptions = (controls: FilterControls, facets: Facets | undefined, name: 'country' | 'language') => {
  const frequent = (facets?.facets?.[name] ?? []).slice(0, frequentShown).map(({ value }) => value)
  return [...new Set([...frequent, ...controls.filters[name]])].map((value) => ({
    value,
    label: filterLabel(name, value),
  }))
}

type FacetProps = {
  controls: FilterControls
  facets: Facets | undefined
  name: FilterName
  options: readonly Option[]
  more?: ReactNode
}

function Facet({ controls, facets, name, options, more }: FacetProps) {
  const [all, setAll] = useState(false)
  const listId = useId()
  const counts = countsOf(facets, name)
  const chosen = valuesOf(controls.filters, name)
  const useful = options.filter(({ value }) => counts === null || counts.has(value) || chosen.includes(value))
  const shown = all ? useful : useful.filter(({ value }, index) => index < shownAtFirst || chosen.includes(value))
  if (useful.length === 0 && !more) return null
  return (
    <fieldset className="min-w-0 border-t border-line pt-5">
      <legend className="float-left text-sm font-label text-ink">{filterTitles[name]}</legend>
      <div id={listId} className="clear-both space-y-1 pt-2">
        {shown.map(({ value, label }) => (
          <FacetOption
            key={value}
            controls={controls}
            name={name}
            value={value}
            label={label}
            count={counts && (counts.get(value) ?? 0)}
          />
        ))}
      </div>
      {useful.length > shownAtFirst && (
        <Button
          variant="link"
          className="mt-1.5 text-sm"
          aria-expanded={all}
          aria-controls={listId}
          onClick={() => setAll(!all)}
        >
          {all ? 'Show fewer' : `Show all ${useful.length}`}
          <span className="sr-only"> of {filterTitles[name]}</span>
        </Button>
      )}
      {more && <div className="pt-2.5">{more}</div>}
    </fieldset>
  )
}

type FacetOptionProps = Option & { controls: FilterControls; name: FilterName; count: number | null }

function FacetOption({ controls, name, value, label, count }: FacetOptionProps) {
  return (
    <div className="flex items-start gap-2 py-0.5">
      <Checkbox
        className="min-w-0 flex-1"
        checked={valuesOf(controls.filters, name).includes(value)}
        onCheckedChange={() => controls.toggle(name, value)}
        label={
          <>
            {label}
            {count !== null && <span className="sr-only"> ({count.toLocaleString('en')})</span>}
          </>
        }
      />
      <span aria-hidden="true" className="tnum min-w-6 text-right text-xs/5.5 text-ink-3">
        {count?.toLocaleString('en')}
      </span>
    </div>
  )
}

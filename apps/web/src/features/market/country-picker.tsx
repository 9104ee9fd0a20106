import { useState } from 'react'
import { countryOptions } from '../../app/countries.ts'
import { Combobox } from '../../ui/combobox.tsx'
import type { FilterControls } from './use-filters.ts'

/** Countries by name, several at once. */
export function CountryPicker({ controls: { filters, set } }: { controls: FilterControls }) {
  const [options] = useState(countryOptions)
  return (
    <Combobox
      multiple
      aria-label="Countries"
      placeholder="Any country"
      emptyText="No country by that name"
      options={options}
      value={filters.country}
      onChange={(values: string[]) => set('country', values)}
    />
  )
}

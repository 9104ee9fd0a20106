import { useState } from 'react'
import { countryOptions, languageOptions } from '../../app/countries.ts'
import { Combobox } from '../../ui/combobox.tsx'
import type { FilterControls } from './use-filters.ts'

const pickers = {
  country: { options: countryOptions, label: 'Add a country', empty: 'No country by that name' },
  language: { options: languageOptions, label: 'Add a language', empty: 'No language by that name' },
} as const

type CodePickerProps = { controls: FilterControls; name: keyof typeof pickers }

/** Adds countries or languages by name; the chosen ones are shown beside it. */
export function CodePicker({ controls: { filters, set }, name }: CodePickerProps) {
  const { label, empty } = pickers[name]
  const [options] = useState(pickers[name].options)
  return (
    <Combobox
      multiple
      aria-label={label}
      placeholder={label}
      emptyText={empty}
      options={options.filter(({ value }) => !filters[name].includes(value))}
      value={[]}
      onChange={(values: string[]) => set(name, [...filters[name], ...values])}
    />
  )
}

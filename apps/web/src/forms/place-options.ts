import { countryOptions } from '../app/countries.ts'

type Choice = { value: string; label: string }

let countries: readonly Choice[] | undefined
let languages: readonly Choice[] | undefined

/** Countries for pickers, worked out once. */
export function countryChoices(): readonly Choice[] {
  countries ??= countryOptions()
  return countries
}

const letters = [...'abcdefghijklmnopqrstuvwxyz']

/** Languages by ISO 639-1 code for pickers, in the order of their English names; worked out once. */
export function languageChoices(): readonly Choice[] {
  languages ??= namedLanguages()
  return languages
}

function namedLanguages(): Choice[] {
  const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' })
  const codes = letters.flatMap((first) => letters.map((second) => first + second))
  return codes
    .filter((code) => Intl.getCanonicalLocales(code)[0] === code)
    .flatMap((value) => {
      const label = names.of(value)
      return label === undefined ? [] : [{ value, label }]
    })
    .toSorted((a, b) => a.label.localeCompare(b.label, 'en'))
}

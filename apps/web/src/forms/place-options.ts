type Choice = { value: string; label: string }

// CLDR also names regions that are no countries; these are not in ISO 3166-1.
const notCountries = new Set(['AC', 'CP', 'CQ', 'DG', 'EA', 'EU', 'EZ', 'IC', 'QO', 'TA', 'UN', 'XA', 'XB', 'XK', 'ZZ'])
const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']

const namesOf = (type: 'region' | 'language', codes: readonly string[]): Choice[] => {
  const names = new Intl.DisplayNames('en', { type, fallback: 'none' })
  return codes
    .flatMap((value) => {
      const label = names.of(value)
      return label === undefined ? [] : [{ value, label }]
    })
    .toSorted((a, b) => a.label.localeCompare(b.label, 'en'))
}

let countries: Choice[] | undefined
let languages: Choice[] | undefined

const pairs = (): string[] => letters.flatMap((first) => letters.map((second) => first + second))

/** Countries by ISO 3166-1 code, named in English, in the order of their names. */
export function countryOptions(): readonly Choice[] {
  countries ??= namesOf('region', pairs().filter((code) => !notCountries.has(code) && new Intl.Locale('und', { region: code }).maximize().region === code))
  return countries
}

/** Languages by ISO 639-1 code, named in English, in the order of their names. */
export function languageOptions(): readonly Choice[] {
  languages ??= namesOf('language', pairs().map((code) => code.toLowerCase()).filter((code) => Intl.getCanonicalLocales(code)[0] === code))
  return languages
}

/** A country's name; its code where it has none. */
export const countryName = (code: string): string => new Intl.DisplayNames('en', { type: 'region' }).of(code) ?? code

/** A language's name; its code where it has none. */
export const languageName = (code: string): string => new Intl.DisplayNames('en', { type: 'language' }).of(code) ?? code

import { z } from 'zod'
import { instant } from '../list.ts'
import { budgetRanges, formats, genres, stages } from '../pitches/vocabulary.ts'
import { countryCode, languageCode } from '../text.ts'

const distinct = (values: readonly string[]) => new Set(values).size === values.length
const setOf = <Item extends z.ZodType<string, string>>(item: Item, max: number) =>
  z.array(item).max(max).refine(distinct, { message: 'names something twice' })

const isTimeZone = (name: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

/** IANA name of a time zone, such as `Europe/Oslo`. */
const timeZone = z
  .string()
  .max(60)
  .regex(/^[A-Za-z][A-Za-z0-9_+-]*(?:\/[A-Za-z0-9_+-]+){0,2}$/u, { message: 'must be the name of a time zone' })
  .refine(isTimeZone, { message: 'is not a known time zone' })

/** What a person looks for; an empty list asks for nothing in particular. */
export const preferenceFields = {
  genres: setOf(z.enum(genres), 20),
  excludedGenres: setOf(z.enum(genres), 10),
  formats: setOf(z.enum(formats), 6),
  budgetRanges: setOf(z.enum(budgetRanges), 6),
  stages: setOf(z.enum(stages), 9),
  countries: setOf(countryCode, 30),
  languages: setOf(languageCode, 20),
  timeZone: timeZone.nullable(),
}

const wishes = z.strictObject(preferenceFields)
export type Wishes = Omit<z.output<typeof wishes>, 'timeZone'>

export const preferences = z.strictObject({
  ...preferenceFields,
  /** 0 until they are saved for the first time. */
  version: z.int(),
  updatedAt: instant.nullable(),
})
export type Preferences = z.output<typeof preferences>

/** Whether a person asks for anything by which pitches can be told apart. */
export const hasWishes = (wanted: Wishes): boolean =>
  [wanted.genres, wanted.formats, wanted.budgetRanges, wanted.stages, wanted.countries, wanted.languages].some(
    (values) => values.length > 0,
  )

import { budgetRangeLabels, formatLabels, genreLabels, stageLabels } from '@pitchey/contract/pitches/vocabulary'
import type { ApiAnswer, ApiRequest } from '../../app/api.ts'

export type Preferences = ApiAnswer<'GET /api/preferences'>
export type Wishes = Omit<ApiRequest<'PUT /api/preferences'>['body'], 'version'>
export type WishList = Exclude<keyof Wishes, 'timeZone'>

type Option = { value: string; label: string }

const optionsOf = (labels: Readonly<Record<string, string>>): Option[] =>
  Object.entries(labels).map(([value, label]) => ({ value, label }))

export const genreOptions = optionsOf(genreLabels)
export const formatOptions = optionsOf(formatLabels)
export const budgetOptions = optionsOf(budgetRangeLabels)
export const stageOptions = optionsOf(stageLabels)

/** The time zone of this browser. */
export const ownTimeZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone

/** Time zones for pickers, by name: `Europe/Oslo` as "Oslo, Europe". */
export const timeZoneOptions = (also: string): Option[] =>
  [...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC', also])].map((value) => {
    const parts = value.replaceAll('_', ' ').split('/')
    return { value, label: parts.toReversed().join(', ') }
  })

/** What stands in the form: what was saved, with the zone of the browser where none was. */
export const wishesOf = ({ version: _version, updatedAt: _updatedAt, ...wishes }: Preferences): Wishes => ({
  ...wishes,
  timeZone: wishes.timeZone ?? ownTimeZone(),
})

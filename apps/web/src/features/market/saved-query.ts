import type { ApiAnswer, ApiRequest } from '../../app/api.ts'
import { filterLabel, filterNames, type MarketFilters } from './market-filters.ts'

export type SavedSearch = ApiAnswer<'GET /api/searches'>['items'][number]
export type SavedQuery = NonNullable<ApiRequest<'POST /api/searches'>['body']>['query']

type Values = Readonly<Record<string, unknown>>

const isAsked = (value: unknown): boolean =>
  Array.isArray(value) ? value.length > 0 : value !== undefined && value !== ''

/** What of the filters a search keeps: everything but the order; null when nothing is asked for. */
export function savedQueryOf(filters: MarketFilters): SavedQuery | null {
  const asked = Object.entries(filters).filter(([name, value]) => name !== 'sort' && isAsked(value))
  return asked.length === 0 ? null : (Object.fromEntries(asked) as SavedQuery)
}

/** The search of the address that shows what a saved search finds, newest first. */
export function addressOfQuery(query: SavedQuery): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query as Values))
    for (const one of Array.isArray(value) ? value : [value]) if (isAsked(one)) search.append(name, String(one))
  search.set('sort', 'newest')
  return `?${search.toString()}`
}

const labelOf = (name: string, value: string): string => {
  const known = filterNames.find((one) => one === name)
  return known === undefined ? `“${value}”` : filterLabel(known, value)
}

/** What is searched for, in words: `Crime`, `Feature`, `“ferry”`. */
export const wordsOfQuery = (query: SavedQuery): string[] =>
  Object.entries(query as Values).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value]).filter(isAsked).map((one) => labelOf(name, String(one))),
  )

/** A name to begin with: the first words of what is searched for. */
export const nameOfQuery = (query: SavedQuery): string => wordsOfQuery(query).slice(0, 3).join(', ').slice(0, 80)

export const cadenceLabels = { at_once: 'At once', daily: 'Daily', weekly: 'Weekly', never: 'Never' } as const
export type Cadence = keyof typeof cadenceLabels

export const cadenceHints: Record<Cadence, string> = {
  at_once: 'A mail as soon as a pitch fits',
  daily: 'One mail a day, at eight in the morning',
  weekly: 'One mail a week, on Monday morning',
  never: 'No mail; the page counts what is new',
}

/** How often a search may tell, for pickers. */
export const cadenceOptions = Object.entries(cadenceLabels).map(([value, label]) => ({ value, label }))

export const isCadence = (value: string): value is Cadence => Object.hasOwn(cadenceLabels, value)

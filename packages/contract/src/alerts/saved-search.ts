import { z } from 'zod'
import { marketFilters } from '../discovery/endpoints.ts'
import { savedSearchId } from '../ids.ts'
import { instant } from '../list.ts'
import { budgetRanges, formats, genres, stages } from '../pitches/vocabulary.ts'
import { line } from '../text.ts'

/** How often a person is told of what is new in a search. */
export const alertCadences = ['at_once', 'daily', 'weekly', 'never'] as const
export type AlertCadence = (typeof alertCadences)[number]

/** How many searches one person may keep. */
export const maxSavedSearches = 50

/** `newCount` goes no further than this. */
export const maxNewCount = 99

/** What is searched for: words and filters of the market, without its order. */
export const savedQuery = z
  .strictObject(marketFilters)
  .refine((query) => Object.values(query).some((value) => value !== undefined && value.length > 0), {
    message: 'needs at least one word or filter',
  })
export type SavedQuery = z.output<typeof savedQuery>

const several = <Item extends z.ZodType>(item: Item) => z.array(item).optional()

/** The same as it is answered: lists are always lists. */
const keptQuery = z.strictObject({
  search: z.string().optional(),
  genre: several(z.enum(genres)),
  format: several(z.enum(formats)),
  budgetRange: several(z.enum(budgetRanges)),
  stage: several(z.enum(stages)),
  country: several(z.string()),
  language: several(z.string()),
  seeking: z.literal('yes').optional(),
  agreement: z.enum(['needed', 'none']).optional(),
  newThisWeek: z.literal('yes').optional(),
} satisfies Record<keyof typeof marketFilters, z.ZodType>)

export const searchName = line(80)

export const savedSearch = z.strictObject({
  id: savedSearchId,
  name: z.string(),
  query: keptQuery,
  cadence: z.enum(alertCadences),
  /** How many pitches came to the market since its owner last opened it, up to 99. */
  newCount: z.int(),
  visitedAt: instant,
  version: z.int(),
  createdAt: instant,
})
export type SavedSearch = z.output<typeof savedSearch>

import { z } from 'zod'
import { budgetRanges, formats, genres, stages } from '../pitches/vocabulary.ts'

const counted = <Value extends z.ZodType<string>>(value: Value) =>
  z.array(z.strictObject({ value, count: z.int().positive() }))

export const facetNames = [
  'genre',
  'format',
  'budgetRange',
  'stage',
  'country',
  'language',
  'seeking',
  'agreement',
  'newThisWeek',
] as const

/** What a reader may take away again to see more. */
export const narrowings = ['search', ...facetNames] as const
export type Narrowing = (typeof narrowings)[number]

/**
 * How many pitches each value would show, with the filters of all other facets as they are; most first. Values that
 * would show nothing are left out.
 */
export const facetCounts = z.strictObject({
  genre: counted(z.enum(genres)),
  format: counted(z.enum(formats)),
  budgetRange: counted(z.enum(budgetRanges)),
  stage: counted(z.enum(stages)),
  country: counted(z.string()),
  language: counted(z.string()),
  seeking: counted(z.literal('yes')),
  agreement: counted(z.enum(['needed', 'none'])),
  newThisWeek: counted(z.literal('yes')),
})
export type FacetCounts = z.infer<typeof facetCounts>

/** Counts are exact, or null: while they are being made ready, and for a search that too many pitches fit. */
export const marketFacets = z.strictObject({
  total: z.int().nonnegative().nullable(),
  facets: facetCounts.nullable(),
  /** How many pitches there would be without one of the filters; only those that would show more. */
  without: z.array(z.strictObject({ filter: z.enum(narrowings), count: z.int().positive() })),
})
export type MarketFacets = z.infer<typeof marketFacets>

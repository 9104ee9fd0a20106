import { z } from 'zod'
import type { Endpoints } from '../endpoint.ts'
import { listOf, pageQuery, repeatable } from '../list.ts'
import { pitchId } from '../ids.ts'
import { pitchCard } from '../pitches/pitch.ts'
import { budgetRanges, formats, genres, stages } from '../pitches/vocabulary.ts'
import { countryCode, languageCode, line, slug } from '../text.ts'
import { marketFacets } from './market-facets.ts'

/** `ending_soon` shows those alone that name a last day, which is today or later. */
export const pitchSorts = ['newest', 'trending', 'relevance', 'most_saved', 'ending_soon'] as const
export type PitchSort = (typeof pitchSorts)[number]

/** What a reader may narrow the market by; lists repeat the parameter. */
export const marketFilters = {
  search: line(200).optional(),
  genre: repeatable(z.enum(genres)),
  format: repeatable(z.enum(formats)),
  budgetRange: repeatable(z.enum(budgetRanges)),
  stage: repeatable(z.enum(stages)),
  country: repeatable(countryCode),
  language: repeatable(languageCode),
  /** Only pitches that seek investment. */
  seeking: z.literal('yes').optional(),
  /** Whether something of the pitch is read only under an agreement. */
  agreement: z.enum(['needed', 'none']).optional(),
  /** Only what was published in the last seven days (UTC) or today. */
  newThisWeek: z.literal('yes').optional(),
}

const order = { sort: z.enum(pitchSorts).optional() }

/** Search, filters and order of the market. */
export const marketQuery = z.strictObject({ ...pageQuery, ...marketFilters, ...order })
export type MarketQuery = z.output<typeof marketQuery>

/** The same without a page; the order matters where it shows fewer. */
export const facetsQuery = z.strictObject({ ...marketFilters, ...order })
export type FacetsQuery = z.output<typeof facetsQuery>

/** Parts of a text as pairs of UTF-16 offsets, from and to, in order and apart from each other. */
const ranges = z.array(z.tuple([z.int().nonnegative(), z.int().positive()]))

/** What a search found in the cards of the page, and what else it may have meant. */
export const marketSearch = z.strictObject({
  fault: z.enum(['no_words', 'only_exclusions']).nullable(),
  didYouMean: z.string().nullable(),
  /** Of the cards in which a word shows: where, in the title, the logline and the name of the creator. */
  highlights: z.array(z.strictObject({ id: pitchId, title: ranges, logline: ranges, creator: ranges })),
})
export type MarketSearch = z.infer<typeof marketSearch>

const suggestion = z.strictObject({ slug, label: z.string(), hint: z.string() })

export const discoveryEndpoints = {
  'GET /api/pitches': {
    summary: 'Published pitches, newest first unless a search or a sort says otherwise',
    tag: 'Discovery',
    query: marketQuery,
    status: 200,
    answer: listOf(pitchCard).extend({ search: marketSearch.optional() }),
    problems: [],
  },
  'GET /api/pitches/facets': {
    summary: 'How many pitches each filter would show, given the others',
    tag: 'Discovery',
    query: facetsQuery,
    status: 200,
    answer: marketFacets,
    problems: [],
  },
  'GET /api/market/summary': {
    summary: 'How many pitches, people and countries the market holds',
    tag: 'Discovery',
    status: 200,
    answer: z.strictObject({
      pitchCount: z.int(),
      creatorCount: z.int(),
      countryCount: z.int(),
      genres: z.array(z.strictObject({ genre: z.enum(genres), pitchCount: z.int() })),
    }),
    problems: [],
  },
  'GET /api/search/suggest': {
    summary: 'Titles, people and genres that begin with what is typed',
    tag: 'Discovery',
    query: z.strictObject({ q: line(80) }),
    status: 200,
    answer: z.strictObject({
      titles: z.array(suggestion),
      people: z.array(suggestion),
      genres: z.array(z.strictObject({ genre: z.enum(genres), label: z.string() })),
    }),
    problems: [],
  },
} as const satisfies Endpoints

import { z } from 'zod'
import type { Endpoints } from '../endpoint.ts'
import { listOf, pageQuery, repeatable } from '../list.ts'
import { pitchCard } from '../pitches/pitch.ts'
import { budgetRanges, formats, genres, stages } from '../pitches/vocabulary.ts'
import { countryCode, line, slug } from '../text.ts'

export const pitchSorts = ['newest', 'trending', 'relevance'] as const
export type PitchSort = (typeof pitchSorts)[number]

/** Search and filters of the market; lists repeat the parameter. */
export const marketQuery = z.strictObject({
  ...pageQuery,
  search: line(200).optional(),
  genre: repeatable(z.enum(genres)),
  format: repeatable(z.enum(formats)),
  budgetRange: repeatable(z.enum(budgetRanges)),
  stage: repeatable(z.enum(stages)),
  country: repeatable(countryCode),
  sort: z.enum(pitchSorts).optional(),
})
export type MarketQuery = z.output<typeof marketQuery>

const suggestion = z.strictObject({ slug, label: z.string(), hint: z.string() })

export const discoveryEndpoints = {
  'GET /api/pitches': {
    summary: 'Published pitches, newest first unless a search or a sort says otherwise',
    tag: 'Discovery',
    query: marketQuery,
    status: 200,
    answer: listOf(pitchCard),
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

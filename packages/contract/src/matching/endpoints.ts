import { z } from 'zod'
import type { Endpoints } from '../endpoint.ts'
import { pitchId } from '../ids.ts'
import { listOf, pageQuery } from '../list.ts'
import { pitchCard } from '../pitches/pitch.ts'
import { matchFactors } from './match.ts'
import { preferenceFields, preferences } from './preferences.ts'

const byPitch = z.strictObject({ id: pitchId })

const reason = z.strictObject({
  factor: z.enum([...matchFactors, 'excluded', 'popularity']),
  verdict: z.enum(['yes', 'partly', 'no']),
  words: z.string(),
})

const match = {
  /** 0 to 100, whole points. */
  score: z.int().min(0).max(100),
  reasons: z.array(reason),
}

const matchedPitch = z.strictObject({ pitch: pitchCard, ...match })

export const matchingEndpoints = {
  'GET /api/preferences': {
    summary: 'What I look for on the market',
    tag: 'Matching',
    status: 200,
    answer: preferences,
    problems: ['not_signed_in'],
  },
  'PUT /api/preferences': {
    summary: 'Say what I look for on the market',
    tag: 'Matching',
    body: z.strictObject({ ...preferenceFields, version: z.int().min(0) }),
    status: 200,
    answer: preferences,
    problems: ['not_signed_in', 'stale_version'],
  },
  'GET /api/matches': {
    summary: 'Pitches that fit what I look for, best first, each with its reasons',
    tag: 'Matching',
    query: z.strictObject(pageQuery),
    status: 200,
    answer: listOf(matchedPitch),
    problems: ['not_signed_in'],
  },
  'GET /api/pitches/{id}/match': {
    summary: 'Why a pitch fits what I look for, and why not',
    tag: 'Matching',
    params: byPitch,
    status: 200,
    answer: z.strictObject({
      /** Whether I said what I look for; without that there is nothing to compare. */
      hasPreferences: z.boolean(),
      ...match,
    }),
    problems: ['not_signed_in', 'not_found'],
  },
  'GET /api/pitches/{id}/similar': {
    summary: 'Pitches of the market that are like this one',
    tag: 'Matching',
    params: byPitch,
    status: 200,
    answer: z.strictObject({ items: z.array(pitchCard) }),
    problems: ['not_found'],
  },
  'GET /api/pitches/{id}/near-duplicates': {
    summary: 'Pitches whose public texts are nearly those of a pitch of mine',
    tag: 'Matching',
    params: byPitch,
    status: 200,
    answer: z.strictObject({
      items: z.array(
        z.strictObject({
          id: pitchId,
          slug: z.string().nullable(),
          title: z.string(),
          creatorName: z.string(),
          mine: z.boolean(),
          /** 0 to 1: how much of the texts is the same. */
          likeness: z.number().min(0).max(1),
        }),
      ),
    }),
    problems: ['not_signed_in', 'not_found'],
  },
} as const satisfies Endpoints

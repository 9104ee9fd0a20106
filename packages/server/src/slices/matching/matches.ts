import { api } from '@pitchey/contract/api'
import { matchPitch } from '@pitchey/contract/matching/match'
import { reasonsOf } from '@pitchey/contract/matching/match-words'
import { hasWishes } from '@pitchey/contract/matching/preferences'
import { actingPerson } from '../../kernel/acting-person.ts'
import { inputOf } from '../../kernel/contract-input.ts'
import { decodeCursor, encodeCursor, isUuid } from '../../kernel/cursor.ts'
import { query } from '../../kernel/operation.ts'
import { signedIn } from '../../kernel/policy.ts'
import { cardsOf, findCandidates, findMatchable } from './candidate-store.ts'
import { findPreferences } from './preferences-store.ts'
import { isBefore, rankMatches } from './rank-matches.ts'
import type { Ranked } from './rank-matches.ts'

const isScoreAndId = (keys: readonly unknown[]): keys is readonly [number, string] =>
  keys.length === 2 && typeof keys[0] === 'number' && keys[0] >= 0 && keys[0] <= 100 && isUuid(keys[1])

/** Pitches of the open market that fit the acting person, best first; none before they said what they look for. */
export const listMatches = query({
  name: 'match.listed',
  input: inputOf(api['GET /api/matches']),
  who: signedIn,
  run: async ({ db, actor }, { limit, cursor }) => {
    const after = decodeCursor(cursor, isScoreAndId)
    const personId = actingPerson(actor)
    const wanted = await findPreferences(db, personId)
    if (!hasWishes(wanted)) return { items: [], nextCursor: null }
    const ranked = rankMatches(wanted, await findCandidates(db, wanted, personId))
    const rest = after === null ? ranked : ranked.filter((one) => isBefore({ score: after[0], id: after[1] }, one))
    const page = rest.slice(0, limit)
    const known = new Map<string, Ranked>(page.map((one) => [one.candidate.id, one]))
    const last = page.at(-1)
    const found = await cardsOf(
      db,
      page.map(({ candidate }) => candidate.id),
    )
    return {
      items: found.flatMap((pitch) => {
        const one = known.get(pitch.id)
        return one ? [{ pitch, score: Math.floor(one.score), reasons: reasonsOf(one.match, one.candidate) }] : []
      }),
      nextCursor: rest.length > limit && last ? encodeCursor([last.score, last.candidate.id]) : null,
    }
  },
})

/** How one pitch fits the acting person, factor by factor. */
export const explainMatch = query({
  name: 'match.explained',
  input: inputOf(api['GET /api/pitches/{id}/match']),
  who: signedIn,
  facts: ({ db }, { id }) => findMatchable(db, id),
  run: async ({ db, actor }, _input, pitch) => {
    const wanted = await findPreferences(db, actingPerson(actor))
    if (!hasWishes(wanted)) return { hasPreferences: false, score: 0, reasons: [] }
    const match = matchPitch(wanted, pitch)
    return { hasPreferences: true, score: Math.floor(match.score), reasons: reasonsOf(match, pitch) }
  },
})

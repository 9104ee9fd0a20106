import { matchPitch } from '@pitchey/contract/matching/match'
import type { Match } from '@pitchey/contract/matching/match'
import type { Wishes } from '@pitchey/contract/matching/preferences'
import type { Candidate } from './candidate-store.ts'

export type Place = { score: number; id: string }
export type Ranked = Place & { candidate: Candidate; match: Match }

// Cursors carry scores, so that a score must be the same number after a round through JSON text.
const rounded = (score: number): number => Math.floor(score * 1000) / 1000

/** Whether one place in the ranking comes before another: by score, then by id. */
export const isBefore = (one: Place, other: Place): boolean =>
  one.score > other.score || (one.score === other.score && one.id > other.id)

/** Pitches in the order in which they fit; those of an excluded genre, and those that fit in nothing, are left out. */
export const rankMatches = (wanted: Wishes, candidates: readonly Candidate[]): Ranked[] =>
  candidates
    .map((candidate) => ({ candidate, match: matchPitch(wanted, candidate) }))
    .filter(({ match }) => !match.excluded && match.fit > 0)
    .map(({ candidate, match }) => ({ candidate, match, id: candidate.id, score: rounded(match.score) }))
    .toSorted((one, other) => (isBefore(one, other) ? -1 : 1))

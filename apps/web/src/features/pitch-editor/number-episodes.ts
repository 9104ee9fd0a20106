import type { Episode } from '@pitchey/contract/pitches/protected-fields'

/** Whether the episodes of every season are counted 1, 2, 3 in the order in which they stand. */
function isCounted(episodes: readonly Episode[]): boolean {
  const next = new Map<number, number>()
  return episodes.every(({ season, number }) => {
    const expected = next.get(season) ?? 1
    next.set(season, expected + 1)
    return number === expected
  })
}

/** Episodes counted anew within their seasons, in the order in which they stand. */
function counted(episodes: readonly Episode[]): Episode[] {
  const next = new Map<number, number>()
  return episodes.map((episode) => {
    const number = next.get(episode.season) ?? 1
    next.set(episode.season, number + 1)
    return episode.number === number ? episode : { ...episode, number }
  })
}

/** A new order or fewer episodes: those that were counted through stay so, numbers of one's own stay as they are. */
export const renumbered = (before: readonly Episode[], after: readonly Episode[]): Episode[] =>
  isCounted(before) ? counted(after) : [...after]

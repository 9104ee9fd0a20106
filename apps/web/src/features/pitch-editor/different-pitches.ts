type KeyValue = Pick<Storage, 'getItem' | 'setItem'>

const keyOf = (pitchId: string): string => `pitchey:different:${pitchId}`
const mostKept = 100

/** Ids of pitches that the author called different from this one, as kept on this device; null storage keeps nothing. */
export function readDifferent(storage: KeyValue | null, pitchId: string): readonly string[] {
  try {
    const kept: unknown = JSON.parse(storage?.getItem(keyOf(pitchId)) ?? '[]')
    return Array.isArray(kept) ? kept.filter((id) => typeof id === 'string') : []
  } catch {
    return []
  }
}

/** Keeps that these pitches are different from this one; answers all that are kept now. */
export function keepDifferent(storage: KeyValue | null, pitchId: string, ids: readonly string[]): readonly string[] {
  const all = [...new Set([...readDifferent(storage, pitchId), ...ids])].slice(-mostKept)
  try {
    storage?.setItem(keyOf(pitchId), JSON.stringify(all))
  } catch {
    // Full or switched off: it holds until the page is left.
  }
  return all
}

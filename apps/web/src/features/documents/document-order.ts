type Placed = { id: string; kind: string }

/**
 * All ids with one document moved a place up or down among those of its kind; null where it stands at the end already.
 */
export const movedWithinKind = (items: readonly Placed[], id: string, by: -1 | 1): string[] | null => {
  const at = items.findIndex((item) => item.id === id)
  const moved = items[at]
  if (!moved) return null
  for (let other = at + by; other >= 0 && other < items.length; other += by) {
    if (items[other]?.kind !== moved.kind) continue
    const ids = items.map((item) => item.id)
    ids[at] = ids[other] ?? id
    ids[other] = id
    return ids
  }
  return null
}

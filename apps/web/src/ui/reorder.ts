/** A copy of a list with the entry at one place moved to another. */
export function moved<Item>(items: readonly Item[], from: number, to: number): Item[] {
  const rest = items.toSpliced(from, 1)
  return rest.toSpliced(Math.max(0, to), 0, ...items.slice(from, from + 1))
}

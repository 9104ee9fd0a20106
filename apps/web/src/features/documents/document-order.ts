type Placed = { id: string; kind: string }

/** All documents with those of one kind in another order among themselves; the places of the others stay. */
export const withKindInOrder = <Item extends Placed>(items: readonly Item[], ordered: readonly Item[]): Item[] => {
  const kind = ordered[0]?.kind
  const next = ordered.values()
  return items.map((item) => (item.kind === kind ? (next.next().value ?? item) : item))
}

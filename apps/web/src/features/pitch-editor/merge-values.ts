import { isDeepEqual } from './deep-equal.ts'

export type Side = 'mine' | 'theirs'

/** Two versions brought together; `clashes` tells whether both changed the same part differently. */
export type Merged<Value> = { value: Value; clashes: boolean }

type Three<Value> = { base: Value; mine: Value; theirs: Value }

/** One part that is not taken apart any further. */
function mergePart<Value>({ base, mine, theirs }: Three<Value>, prefer: Side): Merged<Value> {
  if (isDeepEqual(mine, theirs) || isDeepEqual(base, theirs)) return { value: mine, clashes: false }
  if (isDeepEqual(base, mine)) return { value: theirs, clashes: false }
  return { value: prefer === 'mine' ? mine : theirs, clashes: true }
}

/** The parts of an object, each for itself. Where both sides changed one, the preferred side's stands. */
export function mergeRecords<Value extends object>({ base, mine, theirs }: Three<Value>, prefer: Side): Merged<Value> {
  let clashes = false
  const names = new Set([...Object.keys(mine), ...Object.keys(theirs)]) as Set<keyof Value>
  const parts = [...names].map((name) => {
    const merged = mergePart({ base: base[name], mine: mine[name], theirs: theirs[name] }, prefer)
    clashes ||= merged.clashes
    return [name, merged.value] as const
  })
  return { value: Object.fromEntries(parts) as Value, clashes }
}

/**
 * Lists whose entries have an identity: entries added on either side are kept, those taken away by one and left alone by
 * the other go, and entries changed on both sides are merged part by part. An order that both sides changed is a clash.
 */
export function mergeLists<Entry extends object>(
  { base, mine, theirs }: Three<readonly Entry[]>,
  idOf: (entry: Entry) => string,
  prefer: Side,
): Merged<Entry[]> {
  const [before, own, other] = [base, mine, theirs].map((list) => new Map(list.map((entry) => [idOf(entry), entry])))
  if (!before || !own || !other) return { value: [...mine], clashes: false }
  let clashes = false
  const kept = new Map<string, Entry>()
  for (const id of new Set([...own.keys(), ...other.keys()])) {
    const merged = mergeEntry({ base: before.get(id), mine: own.get(id), theirs: other.get(id) }, prefer)
    clashes ||= merged.clashes
    if (merged.value) kept.set(id, merged.value)
  }
  const order = mergeOrders({ base: [...before.keys()], mine: [...own.keys()], theirs: [...other.keys()] }, prefer)
  const value = order.value.flatMap((id) => kept.get(id) ?? [])
  return { value, clashes: clashes || order.clashes }
}

function mergeEntry<Entry extends object>(
  { base, mine, theirs }: Three<Entry | undefined>,
  prefer: Side,
): Merged<Entry | undefined> {
  if (base && mine && theirs) return mergeRecords({ base, mine, theirs }, prefer)
  return mergePart({ base, mine, theirs }, prefer)
}

/** The order of entries; those that only one side has stand after the entry they followed there. */
function mergeOrders({ base, mine, theirs }: Three<readonly string[]>, prefer: Side): Merged<string[]> {
  const common = (list: readonly string[]) => list.filter((id) => mine.includes(id) && theirs.includes(id))
  const before = common(base).length === common(mine).length ? common(base) : common(mine)
  const { value, clashes } = mergePart({ base: before, mine: common(mine), theirs: common(theirs) }, prefer)
  const result = [...value]
  for (const list of [mine, theirs]) {
    for (const [place, id] of list.entries()) {
      if (result.includes(id)) continue
      const follows = list.slice(0, place).findLast((one) => result.includes(one))
      result.splice(follows === undefined ? 0 : result.indexOf(follows) + 1, 0, id)
    }
  }
  return { value: result, clashes }
}

/** Whether two JSON values are equal; the order of the parts of an object does not matter, an absent part is undefined. */
export function isDeepEqual(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const left = partsOf(a)
  const right = partsOf(b)
  return (
    left.size === right.size && [...left].every(([key, value]) => right.has(key) && isDeepEqual(value, right.get(key)))
  )
}

const partsOf = (value: object): Map<string, unknown> =>
  new Map(Object.entries(value).filter(([, part]) => part !== undefined))

/** The parts of a request as the contract's types name them, without knowing which endpoint it is for. */
export type RequestParts = { params?: unknown; query?: unknown; body?: unknown }

const entriesOf = (part: unknown): [string, unknown][] =>
  typeof part === 'object' && part !== null ? Object.entries(part) : []

const isGiven = (value: unknown): boolean =>
  value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0)

/** Drops what is not given, so that two ways of saying the same request look the same. */
export function canonicalParts(request: RequestParts): RequestParts {
  const parts: RequestParts = {}
  for (const part of ['params', 'query', 'body'] as const) {
    const entries = entriesOf(request[part]).filter(([, value]) => isGiven(value))
    if (entries.length > 0) parts[part] = Object.fromEntries(entries)
  }
  return parts
}

/** `?a=1&b=2&b=3`, keys in order, lists repeated; empty without parameters. */
export function queryString(query: unknown): string {
  const search = new URLSearchParams()
  const entries = entriesOf(query).filter(([, value]) => isGiven(value))
  for (const [name, value] of entries.toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    for (const item of Array.isArray(value) ? value : [value]) search.append(name, String(item))
  }
  const text = search.toString()
  return text === '' ? '' : `?${text}`
}

/**
 * Method and address of a request, from a contract key such as `GET /api/pitches/{idOrSlug}`.
 * Throws RangeError when a path parameter is missing: an address must never be built with a hole in it.
 */
export function addressOf(key: string, request: RequestParts): { method: string; address: string } {
  const space = key.indexOf(' ')
  const params = new Map(entriesOf(request.params))
  const path = key.slice(space + 1).replaceAll(/\{(\w+)\}/gu, (_hole, name: string) => {
    const value = params.get(name)
    if (typeof value !== 'string' || value === '') throw new RangeError(`${key} needs "${name}"`)
    return encodeURIComponent(value)
  })
  return { method: key.slice(0, space), address: `${path}${queryString(request.query)}` }
}

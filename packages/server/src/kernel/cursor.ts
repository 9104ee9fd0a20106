import { base64url } from './base64url.ts'
import { fieldProblem } from './problem.ts'

/** Cursors are opaque to callers: base64url of a JSON array of the last row's sort keys. */
export const encodeCursor = (keys: readonly (string | number)[]): string =>
  base64url(new TextEncoder().encode(JSON.stringify(keys)))

const refused = () => fieldProblem('#/query/cursor', 'invalid_cursor', 'is not a cursor of this list')

/**
 * Reads a cursor whose keys must pass `check`.
 * Throws an `invalid_input` problem for anything that this list did not hand out.
 */
export const decodeCursor = <Keys extends readonly (string | number)[]>(
  cursor: string | undefined,
  check: (keys: readonly unknown[]) => keys is Keys,
): Keys | null => {
  if (cursor === undefined) return null
  let keys: unknown
  try {
    const bytes = Uint8Array.from(atob(cursor.replaceAll('-', '+').replaceAll('_', '/')), (c) => c.codePointAt(0) ?? 0)
    keys = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    throw refused()
  }
  if (!Array.isArray(keys) || !check(keys)) throw refused()
  return keys
}

const uuidShape = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u
const microsecondShape = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/u

/** Whether the text names a day and a time that there are: JavaScript rolls 30 February over, PostgreSQL refuses it. */
const isDay = (text: string): boolean => {
  const date = new Date(`${text.slice(0, 23)}Z`)
  return !Number.isNaN(date.getTime()) && date.getUTCFullYear() > 0 && date.toISOString() === `${text.slice(0, 23)}Z`
}

export const isUuid = (value: unknown): value is string => typeof value === 'string' && uuidShape.test(value)

/** A timestamp as SQL prints it for cursors: UTC with six decimals. */
export const isMicroseconds = (value: unknown): value is string =>
  typeof value === 'string' && microsecondShape.test(value) && isDay(value)

/** Keys of a list sorted by time and id. */
export const isTimeAndId = (keys: readonly unknown[]): keys is readonly [string, string] =>
  keys.length === 2 && isMicroseconds(keys[0]) && isUuid(keys[1])

/** SQL that prints a timestamptz column for `isMicroseconds`. */
export const cursorTime = (column: string): string =>
  `to_char(${column} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`

/** Cuts a list that was read with one row more than asked, and says where the next page begins. */
export const pageOf = <Row>(
  rows: readonly Row[],
  limit: number,
  keysOf: (row: Row) => readonly (string | number)[],
) => {
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  return { items, nextCursor: rows.length > limit && last !== undefined ? encodeCursor(keysOf(last)) : null }
}

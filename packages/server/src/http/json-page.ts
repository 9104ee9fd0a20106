import { pageOf } from '../kernel/cursor.ts'
import { JsonText } from './route.ts'

/** One item of a list that SQL wrote as JSON, with its keys in the order of the list: time and id. */
export type JsonLine = { item: string; at: string; id: string }

/** A page out of lines that were read with one more than asked. */
export const jsonPage = <Answer>(lines: readonly JsonLine[], limit: number): JsonText<Answer> => {
  const { items, nextCursor } = pageOf(lines, limit, (line) => [line.at, line.id])
  return new JsonText(
    `{"items":[${items.map((line) => line.item).join(',')}],"nextCursor":${JSON.stringify(nextCursor)}}`,
  )
}

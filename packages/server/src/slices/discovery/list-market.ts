import type { ApiAnswer } from '@pitchey/contract/api'
import { marketQuery } from '@pitchey/contract/discovery/endpoints'
import { JsonText } from '../../http/route.ts'
import { encodeCursor } from '../../kernel/cursor.ts'
import { only } from '../../kernel/db.ts'
import { query } from '../../kernel/operation.ts'
import { anyone } from '../../kernel/policy.ts'
import { marketStatement } from './market-query.ts'

/** One page of the open market. The same for every reader, and read from what is public only. */
export const listMarket = query({
  name: 'market.listed',
  input: marketQuery,
  who: anyone,
  withoutActor: true,
  run: async ({ db }, input) => {
    const { statement, values } = marketStatement(input)
    const { items, found, key1, key2 } = only(await db.rows(statement, values))
    const nextCursor = found > input.limit && key1 !== null && key2 !== null ? encodeCursor([key1, key2]) : null
    return new JsonText<ApiAnswer<'GET /api/pitches'>>(`{"items":${items},"nextCursor":${JSON.stringify(nextCursor)}}`)
  },
})

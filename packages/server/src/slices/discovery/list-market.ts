import type { ApiAnswer } from '@pitchey/contract/api'
import { marketQuery } from '@pitchey/contract/discovery/endpoints'
import type { MarketQuery, MarketSearch } from '@pitchey/contract/discovery/endpoints'
import { readSearch } from '@pitchey/contract/discovery/search-query'
import { JsonText } from '../../http/route.ts'
import { encodeCursor } from '../../kernel/cursor.ts'
import { only } from '../../kernel/db.ts'
import type { Db } from '../../kernel/db.ts'
import { query } from '../../kernel/operation.ts'
import { anyone } from '../../kernel/policy.ts'
import { correctSearch } from './correct-search.ts'
import { highlightsOf } from './highlights.ts'
import type { MarkedCard } from './highlights.ts'
import { dayOf, marketStatement } from './market-query.ts'

/** A search that finds fewer may have been misspelt. */
const few = 3

type Page = ApiAnswer<'GET /api/pitches'>

const answerOf = (items: string, nextCursor: string | null, search?: MarketSearch): JsonText<Page> =>
  new JsonText(
    `{"items":${items},"nextCursor":${JSON.stringify(nextCursor)}${search ? `,"search":${JSON.stringify(search)}` : ''}}`,
  )

const searchOf = async (
  db: Db,
  { search, cursor }: MarketQuery,
  marked: string | null,
  found: number,
): Promise<MarketSearch | undefined> => {
  if (search === undefined) return undefined
  return {
    fault: null,
    didYouMean: cursor === undefined && found < few ? await correctSearch(db, search) : null,
    highlights: highlightsOf(JSON.parse(marked ?? '[]') as MarkedCard[], search),
  }
}

/** One page of the open market. The same for every reader, and read from what is public only. */
export const listMarket = query({
  name: 'market.listed',
  input: marketQuery,
  who: anyone,
  withoutActor: true,
  run: async ({ db, now }, input) => {
    const { statement, values } = marketStatement(input, dayOf(now))
    const fault = input.search === undefined ? null : readSearch(input.search).fault
    if (fault !== null) return answerOf('[]', null, { fault, didYouMean: null, highlights: [] })
    const { items, found, key1, key2, marked } = only(await db.rows(statement, values))
    const nextCursor = found > input.limit && key1 !== null && key2 !== null ? encodeCursor([key1, key2]) : null
    return answerOf(items, nextCursor, await searchOf(db, input, marked, found))
  },
})

import { facetsQuery } from '@pitchey/contract/discovery/endpoints'
import type { MarketFacets } from '@pitchey/contract/discovery/market-facets'
import { readSearch } from '@pitchey/contract/discovery/search-query'
import { only } from '../../kernel/db.ts'
import type { Db } from '../../kernel/db.ts'
import { query } from '../../kernel/operation.ts'
import { anyone } from '../../kernel/policy.ts'
import { facetsAnswer, startCounting } from './count-facets.ts'
import type { MarketIndex } from './market-index.ts'
import { matchesStatement } from './market-query.ts'

/** A search that more pitches fit is not counted: the reader is better served by another word. */
export const mostCountedMatches = 10_000

const dayMs = 86_400_000
const unknown: MarketFacets = { total: null, facets: null, without: [] }

const matchesOf = async (db: Db, search: string): Promise<Int32Array | null> => {
  const { statement, values } = matchesStatement(search, mostCountedMatches + 1)
  const { ordinals, found } = only(await db.rows(statement, values))
  if (found > mostCountedMatches) return null
  return ordinals === '' ? new Int32Array() : Int32Array.from(ordinals.split(','), Number)
}

/** How many pitches each filter would show. Counts the same listings as the list, which hold what is public only. */
export const countMarket = (index: MarketIndex) =>
  query({
    name: 'market.counted',
    input: facetsQuery,
    who: anyone,
    withoutActor: true,
    run: async ({ db, now }, input): Promise<MarketFacets> => {
      const today = Math.floor(now.getTime() / dayMs)
      const { search, ...filters } = input
      if (search === undefined) {
        const counting = await index.count(filters, today, null)
        return counting === null ? unknown : facetsAnswer(counting, null)
      }
      if (readSearch(search).fault !== null) return facetsAnswer(startCounting(), null)
      const matches = await matchesOf(db, search)
      if (matches === null) return unknown
      const counting = await index.count(filters, today, matches)
      if (counting === null) return unknown
      // Only where nothing is found does it help to know what there is without the words.
      const all = counting.total === 0 ? await index.count(filters, today, null) : null
      return facetsAnswer(counting, all?.total ?? null)
    },
  })

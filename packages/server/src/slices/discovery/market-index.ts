import type { FacetsQuery } from '@pitchey/contract/discovery/endpoints'
import { LRUCache } from 'lru-cache'
import type { Database } from '../../kernel/db.ts'
import type { Bus } from '../../ports/bus.ts'
import type { Log } from '../../ports/log.ts'
import { askOf, countSlots } from './count-facets.ts'
import type { Counting } from './count-facets.ts'
import type { MarketColumns } from './market-columns.ts'
import { MarketKeeper } from './market-keeper.ts'

/** So many slots are counted in one go; other requests are served between two goes. */
const slotsPerGo = 400_000

/** So many answers about the whole market are kept until it changes. */
const mostKept = 200

export type MarketIndexPorts = { database: Database; bus: Bus; log: Log; later: (work: () => void) => void }

/** Counts of the listings of the open market, out of memory, exact for the state that was last announced. */
export type MarketIndex = {
  /** Loads what is not loaded yet; resolves when the counts are ready, or when that failed. */
  load(): Promise<void>
  /**
   * Counts the listings that a question asks for, among `ordinals` or all; null while the index is not ready.
   * `today` is a day since 1970-01-01.
   */
  count(query: FacetsQuery, today: number, ordinals: Int32Array | null): Promise<Counting | null>
  close(): void
}

/** Makes the counts of one process; nothing is read before `load` or the first question. */
export const createMarketIndex = ({ database, bus, log, later }: MarketIndexPorts): MarketIndex => {
  const keeper = new MarketKeeper(database, bus, log)
  const kept = new LRUCache<string, { columns: MarketColumns; changes: number; counting: Counting }>({ max: mostKept })

  const scan = async (columns: MarketColumns, query: FacetsQuery, today: number): Promise<Counting | null> => {
    const question = askOf(columns, query, today)
    const { version } = columns
    for (let from = 0; from < columns.length; from += slotsPerGo) {
      if (from > 0) await new Promise<void>((resolve) => later(resolve))
      if (columns.version !== version) return null
      countSlots(question, from, Math.min(from + slotsPerGo, columns.length))
    }
    return question.counting
  }

  const countAll = async (columns: MarketColumns, query: FacetsQuery, today: number): Promise<Counting | null> => {
    const key = JSON.stringify([today, query])
    const known = kept.get(key)
    if (known?.columns === columns && known.changes === columns.changes) return known.counting
    const { changes } = columns
    const counting = await scan(columns, query, today)
    if (counting !== null && columns.changes === changes) kept.set(key, { columns, changes, counting })
    return counting
  }

  return {
    load: () => keeper.load(),
    count: async (query, today, ordinals) => {
      const columns = await keeper.current()
      if (columns === null) return null
      if (ordinals === null) return countAll(columns, query, today)
      const question = askOf(columns, query, today)
      const slots = ordinals.map((ordinal) => columns.slotOf(ordinal)).filter((slot) => slot >= 0)
      countSlots(question, 0, slots.length, slots)
      return question.counting
    },
    close: () => keeper.close(),
  }
}

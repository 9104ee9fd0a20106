import { sqlStatement } from '../../kernel/db.ts'
import type { Database } from '../../kernel/db.ts'
import type { Bus } from '../../ports/bus.ts'
import type { Log } from '../../ports/log.ts'
import { MarketColumns } from './market-columns.ts'
import type { ListingFacets } from './market-columns.ts'

/** Announced by the database with the ordinals whose facets changed, or `all`. */
export const listingsTopic = 'listings'

const batchSize = 5000

const facetColumns = `ordinal, genres, format, budget_range as "budgetRange", stage, country, language,
  seeking_investment as seeking, requires_agreement as agreement,
  (published_at at time zone 'utc')::date - date '1970-01-01' as "publishedDay", closes_on - date '1970-01-01' as "closesDay"`

const next = sqlStatement<ListingFacets>(
  'market-index.next',
  `select ${facetColumns} from listings where ordinal > $1 order by ordinal limit ${batchSize}`,
)
const some = sqlStatement<ListingFacets>(
  'market-index.some',
  `select ${facetColumns} from listings where ordinal = any($1::int[])`,
)

/** Facets of all listings as they were read, and which of them are known to be old. */
type Reading = { columns: MarketColumns; stale: Set<number>; given: boolean }

const startReading = (): Reading => ({ columns: new MarketColumns(), stale: new Set(), given: false })

/**
 * Keeps the facets of all listings of the open market in memory. Changes are read when the database announces them;
 * where an announcement may have been missed, everything is read again, and until then there is nothing.
 */
export class MarketKeeper {
  readonly #database: Database
  readonly #log: Log
  readonly #leave: () => void
  #reading: Reading | null = null
  #isReady = false
  #loading: Promise<void> | null = null
  #changing: Promise<void> | null = null

  constructor(database: Database, bus: Bus, log: Log) {
    this.#database = database
    this.#log = log
    this.#leave = bus.subscribe(listingsTopic, (payload) => this.#hear(payload))
  }

  /** Reads everything, unless that is done or under way; resolves when it is ready, or when that failed. */
  async load(): Promise<void> {
    if (this.#isReady) return
    this.#loading ??= this.#readAll().finally(() => {
      this.#loading = null
    })
    await this.#loading
  }

  /** The facets as of the last announcement; null while they are not known, which begins to read them. */
  async current(): Promise<MarketColumns | null> {
    for (let changing = this.#changing; changing !== null; changing = this.#changing) await changing
    if (this.#isReady) return this.#reading?.columns ?? null
    void this.load()
    return null
  }

  close(): void {
    this.#leave()
    if (this.#reading) this.#reading.given = true
  }

  #hear(payload: string | null): void {
    if (payload === null || payload === 'all') {
      const wasWanted = this.#isReady
      this.#forget()
      if (wasWanted) void this.load()
      return
    }
    if (this.#reading === null) return
    for (const ordinal of payload.split(',')) this.#reading.stale.add(Number(ordinal))
    if (this.#isReady) this.#change(this.#reading)
  }

  #forget(): void {
    if (this.#reading) this.#reading.given = true
    this.#reading = null
    this.#isReady = false
  }

  async #readAll(): Promise<void> {
    try {
      while (!this.#isReady) {
        const reading = startReading()
        this.#reading = reading
        await this.#readInto(reading)
        // Given up while it was read: something may have been missed, so all of it is read again.
        if (!reading.given) this.#isReady = true
        else if (this.#reading === reading) return
      }
    } catch (error) {
      this.#log.warn({ err: error }, 'the market index could not be loaded')
      this.#forget()
    }
  }

  async #readInto(reading: Reading): Promise<void> {
    let last = 0
    while (!reading.given) {
      const rows = await this.#database.rows(next, [last])
      for (const row of rows) reading.columns.put(row)
      last = rows.at(-1)?.ordinal ?? last
      if (rows.length < batchSize) break
    }
    await this.#catchUp(reading)
  }

  /** Reads what was announced; what is announced meanwhile is read by the next round. */
  async #catchUp(reading: Reading): Promise<void> {
    while (reading.stale.size > 0 && !reading.given) {
      const ordinals = [...reading.stale]
      reading.stale.clear()
      const rows = await this.#database.rows(some, [ordinals])
      const found = new Set(rows.map((row) => row.ordinal))
      for (const row of rows) reading.columns.put(row)
      for (const ordinal of ordinals) if (!found.has(ordinal)) reading.columns.remove(ordinal)
    }
  }

  #change(reading: Reading): void {
    this.#changing ??= this.#catchUp(reading)
      .catch((error: unknown) => {
        this.#log.warn({ err: error }, 'changes of the market index could not be read')
        this.#forget()
      })
      .finally(() => {
        this.#changing = null
        if (this.#reading && this.#isReady && this.#reading.stale.size > 0) this.#change(this.#reading)
      })
  }
}

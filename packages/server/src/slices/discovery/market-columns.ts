import { budgetRanges, formats, genres, stages } from '@pitchey/contract/pitches/vocabulary'
import type { BudgetRange, Format, Genre, Stage } from '@pitchey/contract/pitches/vocabulary'

/** What the filters ask about one listing. Days count from 1970-01-01 in UTC. */
export type ListingFacets = {
  ordinal: number
  genres: readonly Genre[]
  format: Format
  budgetRange: BudgetRange | null
  stage: Stage
  country: string | null
  language: string | null
  seeking: boolean
  agreement: boolean
  publishedDay: number
  closesDay: number | null
}

/** Flags of a slot. A slot whose listing is gone has none. */
export const aliveFlag = 1
export const seekingFlag = 2
export const agreementFlag = 4

/** Two letters as one number from 1 to 676; 0 is none. */
export const letterCode = (letters: string | null): number =>
  letters === null ? 0 : ((letters.codePointAt(0) ?? 0) & 31) * 26 + ((letters.codePointAt(1) ?? 0) & 31) - 26
export const letterCodes = 677

/** The letters of a code, `A` or `a` first. */
export const lettersOf = (code: number, first: 'A' | 'a'): string => {
  const base = (first.codePointAt(0) ?? 0) - 1
  return String.fromCodePoint(base + Math.floor((code - 1) / 26) + 1, base + ((code - 1) % 26) + 1)
}

const genreMask = (values: readonly Genre[]): number =>
  values.reduce((mask, genre) => mask | (1 << genres.indexOf(genre)), 0) >>> 0

const makeArrays = (capacity: number) => ({
  ordinals: new Int32Array(capacity),
  genres: new Uint32Array(capacity),
  formats: new Uint8Array(capacity),
  budgets: new Uint8Array(capacity),
  stages: new Uint8Array(capacity),
  flags: new Uint8Array(capacity),
  countries: new Uint16Array(capacity),
  languages: new Uint16Array(capacity),
  published: new Uint16Array(capacity),
  closes: new Uint16Array(capacity),
})
type Arrays = ReturnType<typeof makeArrays>
type AnyArray = Arrays[keyof Arrays]

/** 20 bytes for every listing. */
export const bytesPerListing = Object.values(makeArrays(0)).reduce((sum, array) => sum + array.BYTES_PER_ELEMENT, 0)

const leastCapacity = 1024

/**
 * The facets of listings in columns, in the order of their ordinals. Slots of listings that are gone stay empty until
 * a quarter of all is; `version` goes up whenever slots move.
 */
export class MarketColumns {
  arrays: Arrays = makeArrays(leastCapacity)
  length = 0
  version = 0
  /** Goes up with every change. */
  changes = 0
  #gone = 0

  /** How many listings there are. */
  get size(): number {
    return this.length - this.#gone
  }

  /** The slot of a listing by its ordinal, or -1. */
  slotOf(ordinal: number): number {
    const at = this.#place(ordinal)
    return at < this.length && this.arrays.ordinals[at] === ordinal && this.arrays.flags[at] !== 0 ? at : -1
  }

  /** Adds a listing or puts new facets in the place of old ones. */
  put(facets: ListingFacets): void {
    this.changes += 1
    const at = this.#place(facets.ordinal)
    if (at === this.length || this.arrays.ordinals[at] !== facets.ordinal) this.#open(at)
    else if (this.arrays.flags[at] === 0) this.#gone -= 1
    this.#write(at, facets)
  }

  /** Takes a listing away, if it is there. */
  remove(ordinal: number): void {
    const at = this.slotOf(ordinal)
    if (at < 0) return
    this.changes += 1
    this.arrays.flags[at] = 0
    this.#gone += 1
    if (this.#gone > leastCapacity && this.#gone * 4 > this.length) this.#compact()
  }

  #place(ordinal: number): number {
    const { ordinals } = this.arrays
    let low = 0
    let high = this.length
    // New listings have the greatest ordinals.
    if (high === 0 || (ordinals[high - 1] ?? 0) < ordinal) return high
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((ordinals[middle] ?? 0) < ordinal) low = middle + 1
      else high = middle
    }
    return low
  }

  #open(at: number): void {
    if (this.length === this.arrays.ordinals.length) this.#resize(Math.ceil(this.length * 1.25))
    if (at < this.length) {
      for (const array of Object.values(this.arrays)) array.copyWithin(at + 1, at, this.length)
      this.version += 1
    }
    this.length += 1
  }

  #write(at: number, facets: ListingFacets): void {
    const { arrays } = this
    arrays.ordinals[at] = facets.ordinal
    arrays.genres[at] = genreMask(facets.genres)
    arrays.formats[at] = formats.indexOf(facets.format)
    arrays.budgets[at] = facets.budgetRange === null ? budgetRanges.length : budgetRanges.indexOf(facets.budgetRange)
    arrays.stages[at] = stages.indexOf(facets.stage)
    arrays.flags[at] = aliveFlag | (facets.seeking ? seekingFlag : 0) | (facets.agreement ? agreementFlag : 0)
    arrays.countries[at] = letterCode(facets.country)
    arrays.languages[at] = letterCode(facets.language)
    arrays.published[at] = facets.publishedDay
    arrays.closes[at] = facets.closesDay ?? 0
  }

  #resize(capacity: number): void {
    const larger = makeArrays(Math.max(capacity, leastCapacity))
    for (const name of Object.keys(larger) as (keyof Arrays)[]) {
      const target: AnyArray = larger[name]
      target.set(this.arrays[name].subarray(0, this.length))
    }
    this.arrays = larger
    this.version += 1
  }

  #compact(): void {
    const { flags } = this.arrays
    let kept = 0
    for (let slot = 0; slot < this.length; slot += 1) {
      if (flags[slot] === 0) continue
      if (kept < slot) for (const array of Object.values(this.arrays)) array[kept] = array[slot] ?? 0
      kept += 1
    }
    this.length = kept
    this.#gone = 0
    this.#resize(Math.ceil(kept * 1.1))
  }
}

import type { Format, Genre } from '@pitchey/contract/pitches/vocabulary'

/** What everybody may know of a pitch that makes it like another. */
export type Traits = {
  genre: Genre
  secondaryGenres: readonly Genre[]
  format: Format
  budgetRange: string | null
  country: string | null
  words: readonly string[]
}

const shareOf = (one: readonly string[], other: readonly string[]): number => {
  const left = new Set(one)
  const right = new Set(other)
  if (left.size === 0 || right.size === 0) return 0
  let shared = 0
  for (const word of left) if (right.has(word)) shared += 1
  return shared / (left.size + right.size - shared)
}

const same = (one: string | null, other: string | null): number => (one !== null && one === other ? 1 : 0)

/** How alike two pitches are, 0 to 100: 50 by the words of their texts, 30 by genres, 10 by format, 5 by budget and country each. */
export const likeness = (one: Traits, other: Traits): number =>
  50 * shareOf(one.words, other.words) +
  20 * same(one.genre, other.genre) +
  10 * shareOf([one.genre, ...one.secondaryGenres], [other.genre, ...other.secondaryGenres]) +
  10 * same(one.format, other.format) +
  5 * same(one.budgetRange, other.budgetRange) +
  5 * same(one.country, other.country)

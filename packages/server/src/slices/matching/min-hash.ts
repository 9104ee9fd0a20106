/** Words of a text for comparison: letters and digits alone, without case and accents. */
const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')

const wordsPerShingle = 3
/** How much of a text is looked at, in words. */
const mostWords = 1500

/** Every run of three words of a text, as FNV-1a hashes of 32 bits; short texts are one shingle. */
export const shinglesOf = (text: string): Set<number> => {
  const words = wordsOf(text.slice(0, mostWords * 12)).slice(0, mostWords)
  const last = Math.max(0, words.length - wordsPerShingle)
  const shingles = new Set<number>()
  if (words.length === 0) return shingles
  for (let at = 0; at <= last; at += 1) shingles.add(hashOf(words.slice(at, at + wordsPerShingle).join(' ')))
  return shingles
}

const hashOf = (text: string): number => {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash >>> 0
}

/** The murmur3 finaliser: spreads a number over 32 bits. */
const mixed = (value: number): number => {
  let hash = value
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

const bandCount = 20
const rowsPerBand = 3

/** The smallest of all hashes under one of many orders; two sets share it as often as they share members. */
const smallestUnder = (order: number, shingles: ReadonlySet<number>): number => {
  let smallest = 0xffffffff
  for (const shingle of shingles) smallest = Math.min(smallest, mixed(shingle ^ mixed(order + 1)))
  return smallest
}

/**
 * MinHash in 20 bands of 3 rows (Broder 1997; banding as in Leskovec, Rajaraman, Ullman, "Mining of Massive Datasets",
 * 3.4): texts that share half of their shingles share a band in 93 of 100 cases, those that share a tenth in 2.
 * Signed integers of 32 bits, as the database takes them; none for an empty text.
 */
export const bandsOf = (text: string): number[] => {
  const shingles = shinglesOf(text)
  if (shingles.size === 0) return []
  return Array.from({ length: bandCount }, (_, band) => {
    let hash = mixed(band + 1)
    for (let row = 0; row < rowsPerBand; row += 1)
      hash = mixed(hash ^ smallestUnder(band * rowsPerBand + row, shingles))
    return hash | 0
  })
}

/** Jaccard likeness of two texts: the part of all shingles that both have, 0 to 1. */
export const likenessOf = (one: string, other: string): number => {
  const left = shinglesOf(one)
  const right = shinglesOf(other)
  if (left.size === 0 || right.size === 0) return 0
  let shared = 0
  for (const shingle of left) if (right.has(shingle)) shared += 1
  return shared / (left.size + right.size - shared)
}

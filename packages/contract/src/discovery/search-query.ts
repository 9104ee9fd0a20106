/** A word, or several that stand side by side; `excluded` ones must not be there. Composed, in lower case. */
export type SearchTerm = {
  words: readonly string[]
  excluded: boolean
  /** Written in a script without spaces between words, so that it is looked for inside of longer runs too. */
  unspaced: boolean
  /** The part of the typed text that it was read from, in UTF-16 units. */
  from: number
  to: number
}

/** What stands against searching: nothing that could be looked for, or only what must not be there. */
export type SearchFault = 'no_words' | 'only_exclusions'

export type SearchTerms = { terms: readonly SearchTerm[]; fault: SearchFault | null }

/** Terms beyond these are left out: a search that long narrows no further. */
const mostTerms = 24

const wordShape = /[\p{L}\p{N}\p{M}]+/gu
const termShape = /(-?)(?:"([^"]*)"?|([^\s"]+))/gu
const quotes = /[“”„«»＂「」『』]/gu
const dashes = /[‐‑‒–—−－]/gu
// Thai, Lao, Myanmar, Khmer, kana, Han and Hangul: as in `unspaced_grams` of the database.
const unspacedShape =
  /[\u0E00-\u0EFF\u1000-\u109F\u1780-\u17FF\u3040-\u30FF\u3400-\u4DBF\u4E00-\u9FFF\uAC00-\uD7AF\u{20000}-\u{2FA1F}]+/gu

const wordsIn = (text: string): string[] => text.normalize('NFKC').toLowerCase().match(wordShape) ?? []

/** A word that mixes scripts becomes one term for each of its parts: `tokyo物語` is `tokyo` and `物語`. */
const partsOf = (words: readonly string[]): { words: string[]; unspaced: boolean }[] => {
  const spaced: string[] = []
  const unspaced: string[] = []
  for (const word of words) {
    unspaced.push(...(word.match(unspacedShape) ?? []))
    spaced.push(...(word.replaceAll(unspacedShape, ' ').match(wordShape) ?? []))
  }
  return [
    ...(spaced.length > 0 ? [{ words: spaced, unspaced: false }] : []),
    ...unspaced.map((run) => ({ words: [run], unspaced: true })),
  ]
}

/**
 * Reads a search: words that must all be there, `"phrases"`, and `-words` or `-"phrases"` that must not. Whatever else
 * is typed separates words; operators of other languages mean nothing.
 */
export const readSearch = (text: string): SearchTerms => {
  const terms: SearchTerm[] = []
  const plain = text.replaceAll(quotes, '"').replaceAll(dashes, '-')
  for (const match of plain.matchAll(termShape)) {
    const [typed, minus, quoted, single] = match
    for (const part of partsOf(wordsIn(quoted ?? single ?? ''))) {
      terms.push({ ...part, excluded: minus === '-', from: match.index, to: match.index + typed.length })
    }
  }
  const kept = terms.slice(0, mostTerms)
  if (kept.length === 0) return { terms: kept, fault: 'no_words' }
  return { terms: kept, fault: kept.every((term) => term.excluded) ? 'only_exclusions' : null }
}

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readSearch } from './search-query.ts'

const said = (text: string): string[] =>
  readSearch(text).terms.map(
    ({ words, excluded, unspaced }) => `${excluded ? '-' : ''}${unspaced ? '~' : ''}${words.join('+')}`,
  )

/** Characters of every plane, among many that a search gives a meaning to. */
const anyText = fc
  .array(fc.oneof(fc.integer({ min: 0, max: 0x10_ff_ff }), fc.constantFrom(0x20, 0x22, 0x2d, 0x61, 0x301, 0x6771)))
  .map((points) => String.fromCodePoint(...points))

describe('the language of searches', () => {
  it.each([
    ['salt road', ['salt', 'road']],
    ['"salt road" -western', ['salt+road', '-western']],
    ['-"salt road" sea', ['-salt+road', 'sea']],
    ['sci-fi', ['sci+fi']],
    ['O’Brien', ['o+brien']],
    ['“salt road” –western', ['salt+road', '-western']],
    ['ÉTÉ', ['été']],
    ['Cafe\u0301', ['café']],
    ['東京物語', ['~東京物語']],
    ['tokyo物語 ไทย', ['tokyo', '~物語', '~ไทย']],
    ['"unfinished phrase', ['unfinished+phrase']],
    ['cat or dog & (bird | fish) !whale', ['cat', 'or', 'dog', 'bird', 'fish', 'whale']],
  ])('[SRCH1] %s means its words, phrases and exclusions', (text, terms) => {
    expect(said(text)).toEqual(terms)
  })

  it.each([
    ['', 'no_words'],
    ['"'.repeat(1000), 'no_words'],
    ['&&& | !! () :* <->', 'no_words'],
    ['- - --', 'no_words'],
    ['🦊🦊', 'no_words'],
    ['-western', 'only_exclusions'],
    ['-"salt road" -sea', 'only_exclusions'],
    ['the', null],
  ])('[SRCH2] what stands against looking for %j is %s', (text, fault) => {
    expect(readSearch(text).fault).toBe(fault)
  })

  it('[SRCH3] whatever is typed is read into words of letters, digits and marks, and not too many', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { terms, fault } = readSearch(text)
        expect(terms.length).toBeLessThanOrEqual(24)
        expect(fault === 'no_words').toBe(terms.length === 0)
        for (const { words, from, to } of terms) {
          expect(words.length).toBeGreaterThan(0)
          expect(words.every((word) => /^[\p{L}\p{N}\p{M}]+$/u.test(word))).toBe(true)
          expect(from).toBeLessThan(to)
        }
      }),
    )
  })
})

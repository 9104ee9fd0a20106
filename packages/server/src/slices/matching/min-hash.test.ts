import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bandsOf, likenessOf, shinglesOf } from './min-hash.ts'

const story =
  'A widowed ferry pilot smuggles one last passenger across a frozen strait, while her son hunts the man who hired her ' +
  'and the ice closes behind them both before the first light of the longest night of the year.'
const shareBand = (one: string, other: string): boolean => {
  const known = new Set(bandsOf(one))
  return bandsOf(other).some((band) => known.has(band))
}

describe('likeness of texts', () => {
  it('[DUP1] is 1 for the same words, whatever their case, accents and punctuation', () => {
    expect(likenessOf(story, story.toUpperCase().replaceAll(',', ' —'))).toBe(1)
    expect(likenessOf('Café du nord at dawn', 'cafe DU Nord, at dawn!')).toBe(1)
  })

  it('[DUP1] lies between 0 and 1, and is the same both ways', () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 30 }), fc.lorem({ maxCount: 30 }), (one, other) => {
        const likeness = likenessOf(one, other)
        expect(likeness).toBeGreaterThanOrEqual(0)
        expect(likeness).toBeLessThanOrEqual(1)
        expect(likenessOf(other, one)).toBe(likeness)
      }),
    )
  })

  it('[DUP1] finds a text of which a word was changed, and not another one', () => {
    const edited = story.replace('frozen', 'silent')
    expect(likenessOf(story, edited)).toBeGreaterThan(0.7)
    expect(shareBand(story, edited)).toBe(true)
    const another = 'Three sisters inherit a carnival in the desert and must learn to lie before the bank comes back.'
    expect(likenessOf(story, another)).toBe(0)
    expect(shareBand(story, another)).toBe(false)
  })

  it('[DUP2] is bounded whatever the text', () => {
    expect(bandsOf('')).toEqual([])
    expect(bandsOf('!!! ...')).toEqual([])
    const endless = Array.from({ length: 100_000 }, (_, at) => `word${at}`).join(' ')
    expect(shinglesOf(endless).size).toBeLessThanOrEqual(1500)
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const bands = bandsOf(text)
        expect([0, 20]).toContain(bands.length)
        expect(bands.every((band) => Number.isInteger(band) && Math.abs(band) <= 2 ** 31)).toBe(true)
      }),
    )
  })
})

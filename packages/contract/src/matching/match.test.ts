import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { budgetRanges, formats, genres, stages } from '../pitches/vocabulary.ts'
import { fitPoints, matchFactors, matchPitch, matchWeights, popularityOf, popularityPoints } from './match.ts'
import { reasonsOf } from './match-words.ts'

const some = <Value>(values: readonly Value[]) => fc.uniqueArray(fc.constantFrom(...values), { maxLength: 4 })
const countries = ['NO', 'FR', 'JP', 'BR'] as const
const languages = ['nb', 'fr', 'ja', 'pt'] as const

const wishes = fc.record({
  genres: some(genres),
  excludedGenres: fc.uniqueArray(fc.constantFrom(...genres), { maxLength: 2 }),
  formats: some(formats),
  budgetRanges: some(budgetRanges),
  stages: some(stages),
  countries: some(countries),
  languages: some(languages),
})
const trending = fc.double({ min: 0, max: 1e6, noNaN: true })
const pitch = fc.record({
  genre: fc.constantFrom(...genres),
  secondaryGenres: fc.uniqueArray(fc.constantFrom(...genres), { maxLength: 2 }),
  format: fc.constantFrom(...formats),
  budgetRange: fc.option(fc.constantFrom(...budgetRanges)),
  stage: fc.constantFrom(...stages),
  country: fc.option(fc.constantFrom(...countries)),
  language: fc.option(fc.constantFrom(...languages)),
  trending,
})

const drama = {
  genre: 'drama',
  secondaryGenres: [],
  format: 'feature',
  budgetRange: 'from_5m_to_20m',
  stage: 'script',
  country: 'NO',
  language: 'nb',
  trending: 0,
} as const
const nothing = {
  genres: [],
  excludedGenres: [],
  formats: [],
  budgetRanges: [],
  stages: [],
  countries: [],
  languages: [],
}

describe('the score', () => {
  it('[MATCH1] is the share of the weights that are earned, to 90 points', () => {
    const wanted = { ...nothing, genres: ['drama' as const], budgetRanges: ['from_1m_to_5m' as const] }
    const { fit, score } = matchPitch(wanted, drama)
    expect(fit).toBeCloseTo((35 + 20 * 0.5) / 55, 10)
    expect(score).toBeCloseTo(fitPoints * fit, 10)
  })

  it('[MATCH2] is never below 0 or above 100, and says which factors made it', () => {
    fc.assert(
      fc.property(wishes, pitch, (wanted, one) => {
        const { score, fit, factors } = matchPitch(wanted, one)
        expect(score).toBeGreaterThanOrEqual(0)
        expect(score).toBeLessThanOrEqual(100)
        expect(fit).toBeGreaterThanOrEqual(0)
        expect(fit).toBeLessThanOrEqual(1)
        expect(new Set(factors.map(({ factor }) => factor)).size).toBe(factors.length)
      }),
    )
  })

  it('[MATCH3] never falls when a factor fits better, whatever the popularity', () => {
    fc.assert(
      fc.property(wishes, pitch, (wanted, one) => {
        const before = matchPitch(wanted, one)
        const better = [
          ...wanted.genres.map((genre) => ({ ...one, genre, secondaryGenres: [] })),
          ...wanted.formats.map((format) => ({ ...one, format })),
          ...wanted.budgetRanges.map((budgetRange) => ({ ...one, budgetRange })),
          ...wanted.stages.map((stage) => ({ ...one, stage })),
          ...wanted.countries.map((country) => ({ ...one, country })),
          ...wanted.languages.map((language) => ({ ...one, language })),
        ].filter(({ genre }) => !wanted.excludedGenres.includes(genre))
        for (const other of better) {
          const after = matchPitch(wanted, other)
          if (!after.excluded) expect(after.score).toBeGreaterThanOrEqual(before.score - 1e-9)
        }
      }),
    )
  })

  it('[MATCH3] never falls when more readers come', () => {
    fc.assert(
      fc.property(wishes, pitch, trending, (wanted, one, other) => {
        const [low, high] = one.trending < other ? [one.trending, other] : [other, one.trending]
        const before = matchPitch(wanted, { ...one, trending: low }).score
        expect(matchPitch(wanted, { ...one, trending: high }).score).toBeGreaterThanOrEqual(before)
      }),
    )
  })

  it('[MATCH4] popularity adds at most 10 points, and never lifts what fits in part to a full fit', () => {
    fc.assert(
      fc.property(wishes, pitch, pitch, (wanted, one, other) => {
        const unknown = matchPitch(wanted, { ...one, trending: 0 })
        const famous = matchPitch(wanted, { ...one, trending: Number.POSITIVE_INFINITY })
        expect(famous.score - unknown.score).toBeLessThanOrEqual(popularityPoints + 1e-9)
        const full = matchPitch(wanted, { ...other, trending: 0 })
        if (full.fit === 1 && !full.excluded && famous.fit < 1) expect(famous.score).toBeLessThan(full.score)
      }),
    )
  })

  it('[MATCH5] is 0 for a genre that the person wants to see nothing of', () => {
    const wanted = { ...nothing, excludedGenres: ['horror' as const], formats: ['feature' as const] }
    const { score, excluded } = matchPitch(wanted, { ...drama, secondaryGenres: ['horror'], trending: 1000 })
    expect({ score, excluded }).toEqual({ score: 0, excluded: true })
  })

  it('weighs a hundred in all', () => {
    expect(matchFactors.reduce((sum, factor) => sum + matchWeights[factor], 0)).toBe(100)
    expect([popularityOf(0), popularityOf(50), popularityOf(-3)]).toEqual([0, 0.5, 0])
  })
})

describe('the reasons', () => {
  it('[MATCH6] tell every factor in words, for and against', () => {
    const wanted = {
      ...nothing,
      genres: ['drama' as const],
      budgetRanges: ['from_1m_to_5m' as const],
      formats: ['series' as const],
      stages: ['packaging' as const],
      countries: ['FR'],
      languages: ['nb'],
    }
    expect(reasonsOf(matchPitch(wanted, drama), drama)).toEqual([
      { factor: 'genre', verdict: 'yes', words: 'Drama is one of your genres' },
      { factor: 'budget', verdict: 'partly', words: 'One band over your budgets, at $5M – $20M' },
      { factor: 'format', verdict: 'no', words: 'Feature is none of your formats' },
      { factor: 'stage', verdict: 'partly', words: 'One stage before what you look for, at script ready' },
      { factor: 'country', verdict: 'no', words: 'Norway is none of your countries' },
      { factor: 'language', verdict: 'yes', words: 'Norwegian Bokmål is one of your languages' },
    ])
  })

  it('[MATCH6] say what a pitch does not tell, and hold no empty words', () => {
    fc.assert(
      fc.property(wishes, pitch, (wanted, one) => {
        const match = matchPitch(wanted, one)
        const reasons = reasonsOf(match, one)
        expect(reasons.length).toBeGreaterThanOrEqual(match.factors.length)
        expect(reasons.every(({ words }) => words.length > 5)).toBe(true)
      }),
    )
    const silent = { ...drama, country: null }
    const wanted = { ...nothing, countries: ['FR'] }
    expect(reasonsOf(matchPitch(wanted, silent), silent)).toEqual([
      { factor: 'country', verdict: 'partly', words: 'Names no country' },
    ])
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createRandom } from './random.ts'

const draws = (seed: string) => {
  const random = createRandom(seed)
  return Array.from({ length: 50 }, () => random.next())
}

describe('random', () => {
  test('the same seed gives the same stream, another seed another one', () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        expect(draws(seed)).toEqual(draws(seed))
        expect(draws(seed)).not.toEqual(draws(`${seed}.`))
      }),
    )
  })

  test('numbers stay in their range and spread over it', () => {
    const values = Array.from({ length: 400 }, (_, index) => draws(`seed ${index}`)).flat()
    expect(Math.min(...values)).toBeGreaterThanOrEqual(0)
    expect(Math.max(...values)).toBeLessThan(1)
    expect(values.reduce((sum, value) => sum + value, 0) / values.length).toBeCloseTo(0.5, 1)
  })

  test('whole numbers include both ends', () => {
    const random = createRandom('dice')
    expect(new Set(Array.from({ length: 300 }, () => random.integer(1, 6)))).toEqual(new Set([1, 2, 3, 4, 5, 6]))
  })

  test('a weight of nothing is never picked, a larger weight more often', () => {
    const random = createRandom('weights')
    const picks = Array.from({ length: 3000 }, () =>
      random.weighted(['never', 'seldom', 'often'], (item) => ({ never: 0, seldom: 1, often: 9 })[item] ?? 0),
    )
    const count = (item: string) => picks.filter((pick) => pick === item).length
    expect(count('never')).toBe(0)
    expect(count('often') / count('seldom')).toBeGreaterThan(6)
    expect(count('seldom')).toBeGreaterThan(200)
  })
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changedFields, changesOf, draftOf, isSame, tidy } from './pitch-draft.ts'
import { testPitch } from './test-pitch.ts'

const stored = draftOf(testPitch())

test('tidying twice is tidying once', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const once = tidy('longSynopsis', text)
      expect(tidy('longSynopsis', once)).toBe(once)
      expect(isSame('longSynopsis', text, once)).toBe(true)
    }),
  )
})

test('space around the text, foreign line ends and the case of tags are no change', () => {
  expect(changedFields(stored, { ...stored, title: '  The Salt Line ' })).toEqual([])
  expect(isSame('shortSynopsis', 'a\r\nb', 'a\nb')).toBe(true)
  expect(isSame('tags', ['Sea '], ['sea'])).toBe(true)
  expect(isSame('formatOther', '  ', null)).toBe(true)
})

test('a row of comparable titles that is still empty is no change', () => {
  expect(changedFields(stored, { ...stored, comps: [{ title: ' ', year: null }] })).toEqual([])
  expect(changedFields(stored, { ...stored, comps: [{ title: '', year: 1999 }] })).toEqual(['comps'])
})

test('the order of the parts of a value does not matter, its parts do', () => {
  const budget = { amountMinor: 5, currency: 'EUR' }
  expect(isSame('estimatedBudget', budget, { currency: 'EUR', amountMinor: 5 })).toBe(true)
  expect(isSame('estimatedBudget', budget, { ...budget, currency: 'USD' })).toBe(false)
  expect(isSame('estimatedBudget', budget, null)).toBe(false)
  expect(isSame('secondaryGenres', ['war', 'music'], ['music', 'war'])).toBe(false)
})

test('what is sent is tidy and holds only the named fields', () => {
  expect(changesOf({ ...stored, title: ' Salt ', tags: ['Sea'] }, ['title', 'tags'])).toEqual({
    title: 'Salt',
    tags: ['sea'],
  })
})

import { richTextOf } from '@pitchey/contract/rich-text'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changedFields, changesOf, draftOf, isSame, tidy } from './pitch-draft.ts'
import { emptyAsk, emptyComp, emptyRegistration, newCharacter, nextEpisode } from './empty-values.ts'
import { testPitch } from './test-pitch.ts'

const stored = draftOf(testPitch())

test('tidying twice is tidying once', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const once = tidy('shortSynopsis', text)
      expect(tidy('shortSynopsis', once)).toBe(once)
      expect(isSame('shortSynopsis', text, once)).toBe(true)
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
  expect(changedFields(stored, { ...stored, comps: [emptyComp] })).toEqual([])
  expect(changedFields(stored, { ...stored, comps: [{ ...emptyComp, year: 1999 }] })).toEqual(['comps'])
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

test('what is only begun is no change: an empty character, an episode without words, a register without a number', () => {
  expect(changedFields(stored, { ...stored, characters: [newCharacter()] })).toEqual([])
  expect(changedFields(stored, { ...stored, episodes: [nextEpisode([])] })).toEqual([])
  expect(changedFields(stored, { ...stored, registration: emptyRegistration })).toEqual([])
  expect(changedFields(stored, { ...stored, ask: emptyAsk, links: { trailer: ' ', sizzle: '' } })).toEqual([])
  expect(changedFields(stored, { ...stored, registration: { ...emptyRegistration, number: 'W-1' } })).toEqual([
    'registration',
  ])
})

test('formatted text without words is no text, and its form alone is a change of it', () => {
  const heading = { type: 'doc' as const, content: [{ type: 'heading' as const, attrs: { level: 2 as const } }] }
  expect(isSame('opener', heading, stored.opener)).toBe(true)
  expect(isSame('opener', richTextOf('a'), stored.opener)).toBe(false)
  const bold = { type: 'text' as const, text: 'a', marks: [{ type: 'bold' as const }] }
  const marked = { type: 'doc' as const, content: [{ type: 'paragraph' as const, content: [bold] }] }
  expect(isSame('opener', marked, richTextOf('a'))).toBe(false)
})

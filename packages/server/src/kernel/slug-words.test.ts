import { slug } from '@pitchey/contract/text'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { slugWords } from './slug-words.ts'

it('is a slug of the contract, or empty, for any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 60 }), (text, maxLength) => {
      const words = slugWords(text, maxLength)
      expect(words.length).toBeLessThanOrEqual(maxLength)
      if (words.length >= 2) expect(slug.safeParse(words).success).toBe(true)
    }),
  )
})

it.each([
  ['Crème brûlée & Söhne', 'creme-brulee-sohne'],
  ["Director's  Cut!", 'directors-cut'],
  ['Łódź Straße Ærø', 'lodz-strasse-aero'],
  ['東映', ''],
])('makes %s into "%s"', (text, words) => {
  expect(slugWords(text, 60)).toBe(words)
})

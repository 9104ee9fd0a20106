import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cutText } from './marked-text.tsx'

const ranges = fc
  .uniqueArray(fc.nat(40), { maxLength: 8 })
  .map((places) => places.toSorted((a, b) => a - b))
  .map((places) =>
    places.flatMap((from, index) => (index % 2 === 0 ? [[from, places[index + 1] ?? from + 3] as const] : [])),
  )

test('a text that is cut at its highlights is the same text, whatever the ranges', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 30 }), ranges, (text, found) => {
      const parts = cutText(text, found)
      expect(parts.map((part) => part.text).join('')).toBe(text)
      expect(parts.every((part) => part.text !== '')).toBe(true)
    }),
  )
})

test('the marked parts are those of the ranges', () => {
  expect(cutText('the salt road', [[4, 8]])).toEqual([
    { text: 'the ', marked: false, at: 0 },
    { text: 'salt', marked: true, at: 4 },
    { text: ' road', marked: false, at: 8 },
  ])
})

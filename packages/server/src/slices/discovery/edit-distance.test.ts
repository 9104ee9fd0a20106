import fc from 'fast-check'
import { expect, it } from 'vitest'
import { editDistance } from './edit-distance.ts'

const words = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'é', '字'), maxLength: 9 })

it.each([
  ['lighthouse', 'lighthuose', 1],
  ['detective', 'detectve', 1],
  ['ferry', 'fery', 1],
  ['house', 'mouse', 1],
  ['harbour', 'habrour', 1],
  ['orchard', 'orcard', 1],
  ['western', 'easterm', 3],
])('[SRCH8] %s and %s are %i edits apart', (one, other, edits) => {
  expect(editDistance(one, other, 5)).toBe(edits)
})

it('[SRCH8] the distance is the same both ways, nothing between equal words, and never more than the longer word', () => {
  fc.assert(
    fc.property(words, words, (one, other) => {
      const edits = editDistance(one, other, 20)
      expect(editDistance(other, one, 20)).toBe(edits)
      expect(edits === 0).toBe(one === other)
      expect(edits).toBeLessThanOrEqual(Math.max([...one].length, [...other].length))
      expect(editDistance(one, other, 2)).toBe(Math.min(edits, 3))
    }),
  )
})

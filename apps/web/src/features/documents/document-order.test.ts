import fc from 'fast-check'
import { expect, it } from 'vitest'
import { movedWithinKind } from './document-order.ts'

const list = [
  { id: 'a', kind: 'script' },
  { id: 'b', kind: 'still' },
  { id: 'c', kind: 'script' },
]

it('a document changes places with its neighbour of the same kind', () => {
  expect(movedWithinKind(list, 'a', 1)).toEqual(['c', 'b', 'a'])
  expect(movedWithinKind(list, 'c', -1)).toEqual(['c', 'b', 'a'])
  expect(movedWithinKind(list, 'a', -1)).toBeNull()
  expect(movedWithinKind(list, 'b', 1)).toBeNull()
  expect(movedWithinKind(list, 'unknown', 1)).toBeNull()
})

it('nothing is lost or doubled by a move, and the way back leads back', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('script', 'still', 'deck'), { minLength: 1, maxLength: 12 }),
      fc.nat(11),
      (kinds, at) => {
        const items = kinds.map((kind, index) => ({ id: String(index), kind }))
        const id = String(at % items.length)
        const moved = movedWithinKind(items, id, 1)
        if (moved === null) return
        expect(moved.toSorted()).toEqual(items.map((item) => item.id).toSorted())
        const again = moved.map((each) => ({ id: each, kind: items[Number(each)]?.kind ?? '' }))
        expect(movedWithinKind(again, id, -1)).toEqual(items.map((item) => item.id))
      },
    ),
  )
})

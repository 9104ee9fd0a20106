import fc from 'fast-check'
import { expect, it } from 'vitest'
import { withKindInOrder } from './document-order.ts'

const script = { id: 'a', kind: 'script' }
const still = { id: 'b', kind: 'still' }
const treatment = { id: 'c', kind: 'script' }

it('documents of a kind change places among themselves, and all others stay', () => {
  expect(withKindInOrder([script, still, treatment], [treatment, script])).toEqual([treatment, still, script])
  expect(withKindInOrder([script, still], [])).toEqual([script, still])
})

it('nothing is lost or doubled, and the way back leads back', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('script', 'still', 'deck'), { minLength: 1, maxLength: 12 }),
      fc.constantFrom('script', 'still', 'deck'),
      (kinds, moved) => {
        const items = kinds.map((kind, index) => ({ id: String(index), kind }))
        const ofKind = items.filter(({ kind }) => kind === moved)
        const turned = withKindInOrder(items, ofKind.toReversed())
        expect(turned.map(({ kind }) => kind)).toEqual(kinds)
        expect(turned.map(({ id }) => id).toSorted()).toEqual(items.map(({ id }) => id).toSorted())
        expect(withKindInOrder(turned, ofKind)).toEqual(items)
      },
    ),
  )
})

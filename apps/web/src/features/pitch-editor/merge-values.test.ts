import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mergeLists, mergeRecords } from './merge-values.ts'

type Entry = { id: string; name: string; note: string }
const idOf = ({ id }: Entry): string => id
const word = fc.constantFrom('a', 'b', 'c')
const lists = fc.uniqueArray(fc.record({ id: fc.constantFrom('1', '2', '3', '4', '5'), name: word, note: word }), {
  selector: idOf,
  maxLength: 5,
})

test('[EDIT2] what one side did alone stands, and nothing of either side is lost without a clash', () => {
  fc.assert(
    fc.property(
      lists,
      lists,
      lists,
      fc.constantFrom('mine' as const, 'theirs' as const),
      (base, mine, theirs, prefer) => {
        const { value, clashes } = mergeLists({ base, mine, theirs }, idOf, prefer)
        expect(new Set(value.map(idOf)).size).toBe(value.length)
        for (const [own, other] of [
          [mine, theirs],
          [theirs, mine],
        ] as const) {
          for (const entry of own) {
            const before = base.find(({ id }) => id === entry.id)
            const elsewhere = other.find(({ id }) => id === entry.id)
            const after = value.find(({ id }) => id === entry.id)
            if (!before && !elsewhere) expect(after).toEqual(entry)
            if (before && elsewhere && before.name === elsewhere.name) expect(after?.name).toBe(entry.name)
            if (!clashes && before && before.name !== entry.name && elsewhere) expect(after?.name).toBe(entry.name)
          }
        }
      },
    ),
  )
})

test('the same change on both sides is no clash, and one side alone is taken as it is', () => {
  fc.assert(
    fc.property(lists, lists, (base, next) => {
      expect(mergeLists({ base, mine: next, theirs: next }, idOf, 'mine')).toEqual({ value: next, clashes: false })
      expect(mergeLists({ base, mine: base, theirs: next }, idOf, 'mine')).toEqual({ value: next, clashes: false })
      expect(mergeLists({ base, mine: next, theirs: base }, idOf, 'theirs')).toEqual({ value: next, clashes: false })
    }),
  )
})

test('an order that only one side changed is taken, with what the other added', () => {
  const entry = (id: string): Entry => ({ id, name: 'a', note: 'a' })
  const base = ['1', '2', '3'].map(entry)
  const mine = ['3', '1', '2'].map(entry)
  const theirs = ['1', '2', '4', '3'].map(entry)
  const merged = mergeLists({ base, mine, theirs }, idOf, 'mine')
  expect(merged).toEqual({ value: ['3', '1', '2', '4'].map(entry), clashes: false })
  const other = ['2', '1', '3'].map(entry)
  expect(mergeLists({ base, mine, theirs: other }, idOf, 'theirs')).toEqual({ value: other, clashes: true })
})

test('what one side took away and the other changed is a clash that the preferred side decides', () => {
  const base = [{ id: '1', name: 'a', note: 'a' }]
  const theirs = [{ id: '1', name: 'b', note: 'a' }]
  expect(mergeLists({ base, mine: [], theirs }, idOf, 'mine')).toEqual({ value: [], clashes: true })
  expect(mergeLists({ base, mine: [], theirs }, idOf, 'theirs')).toEqual({ value: theirs, clashes: true })
  expect(mergeLists({ base, mine: [], theirs: base }, idOf, 'mine')).toEqual({ value: [], clashes: false })
})

test('parts of one object that two sides changed apart come together', () => {
  const base = { a: 1, b: 1, c: 1 }
  expect(mergeRecords({ base, mine: { ...base, a: 2 }, theirs: { ...base, b: 3 } }, 'mine')).toEqual({
    value: { a: 2, b: 3, c: 1 },
    clashes: false,
  })
  const mine = { ...base, a: 2 }
  const theirs = { ...base, a: 3, c: 3 }
  expect(mergeRecords({ base, mine, theirs }, 'theirs')).toEqual({ value: { a: 3, b: 1, c: 3 }, clashes: true })
})

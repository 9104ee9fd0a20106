import type { PitchId } from '@pitchey/contract/ids'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { highlightsOf, joinRanges, rangesOf } from './highlights.ts'

const id = '01890000-0000-7000-8000-000000000001' as PitchId
const card = (title: string) => ({ id, title, logline: '', creator: '' })

it('[SRCH6] ranges say where the marks stood in the plain text', () => {
  const parts = fc.array(fc.tuple(fc.string({ maxLength: 6 }), fc.boolean()), { maxLength: 8 })
  fc.assert(
    fc.property(parts, (given) => {
      const clean = given.map(([text, marked]) => [text.replaceAll(/[\u0002\u0003]/gu, ''), marked] as const)
      const text = clean.map(([part, marked]) => (marked ? `\u0002${part}\u0003` : part)).join('')
      const { plain, ranges } = rangesOf(text)
      expect(plain).toBe(clean.map(([part]) => part).join(''))
      const found = ranges.map(([from, to]) => plain.slice(from, to))
      expect(found).toEqual(clean.filter(([part, marked]) => marked && part !== '').map(([part]) => part))
    }),
  )
})

it('[SRCH6] joined ranges are in order, apart from each other, and cover the same places', () => {
  const range = fc
    .tuple(fc.nat(30), fc.integer({ min: 1, max: 8 }))
    .map(([from, size]): [number, number] => [from, from + size])
  const places = (ranges: readonly (readonly [number, number])[]) =>
    new Set(ranges.flatMap(([from, to]) => Array.from({ length: to - from }, (_, index) => from + index)))
  fc.assert(
    fc.property(fc.array(range, { maxLength: 8 }), (ranges) => {
      const joined = joinRanges(ranges)
      expect(places(joined)).toEqual(places(ranges))
      joined.forEach(([from], index) => expect(from).toBeGreaterThan(joined[index - 1]?.[1] ?? -1))
    }),
  )
})

it('[SRCH6] runs of a script without spaces are found inside of longer ones, and cards without any word are left out', () => {
  expect(highlightsOf([card('東京物語')], '物語')).toEqual([{ id, title: [[2, 4]], logline: [], creator: [] }])
  expect(highlightsOf([card('Salt')], '物語')).toEqual([])
  expect(highlightsOf([card('東京物語')], 'salt -物語')).toEqual([])
})

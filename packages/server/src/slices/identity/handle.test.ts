import { slug } from '@pitchey/contract/text'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { handleCandidates } from './handle.ts'

const id = '019a0000-0000-7000-8000-0123456789ab'

it.each([
  ['Zoë Kravitz-Ó', ['zoe-kravitz-o', 'zoe-kravitz-o-2']],
  ['me', ['me-2', 'me-3']],
  ['Admin', ['admin-2', 'admin-3']],
])('tries %s first as %s', (name, first) => {
  expect(handleCandidates(name, id).slice(0, 2)).toEqual(first)
})

it('gives somebody without Latin letters a handle of the house', () => {
  expect(handleCandidates('Ольга', id)).toEqual(['member-456789ab'])
})

it('offers only valid handles of at most forty characters, the last one unique to the id', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (name) => {
      const candidates = handleCandidates(name, id)
      for (const candidate of candidates) expect(slug.max(40).safeParse(candidate).success).toBe(true)
      expect(candidates.at(-1)).toMatch(/-456789ab$/u)
    }),
  )
})

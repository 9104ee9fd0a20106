import { slug } from '@pitchey/contract/text'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { slugCandidates } from './organisation-slug.ts'

const id = '01936b1e-7a2b-7c3d-8e4f-5a6b7c8d9e0f'

it('offers only valid addresses for any name, the last of which bears part of the id', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), (name) => {
      const candidates = slugCandidates(name, id)
      for (const candidate of candidates) expect(slug.safeParse(candidate).success).toBe(true)
      expect(candidates.at(-1)).toMatch(/-7c8d9e0f$/u)
    }),
  )
})

it('tries the name first, and a number where the name is a fixed address', () => {
  expect(slugCandidates('Blue Door', id)[0]).toBe('blue-door')
  expect(slugCandidates('New', id)[0]).toBe('new-2')
})

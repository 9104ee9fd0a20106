import { protectedFields } from '@pitchey/contract/pitches/protected-fields'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mergeDrafts } from './merge-drafts.ts'
import { draftFields, draftOf, isSame, type PitchDraft } from './pitch-draft.ts'
import { testPitch } from './test-pitch.ts'

const start = draftOf(testPitch())
const tier = fc.constantFrom(0 as const, 1 as const, 2 as const)
const variant: fc.Arbitrary<PitchDraft> = fc.record({
  ...Object.fromEntries(draftFields.map((field) => [field, fc.constant(start[field])])),
  title: fc.constantFrom('The Salt Line', 'Salt', 'Salt '),
  shortSynopsis: fc.constantFrom('', 'Winter.', 'Spring.'),
  tags: fc.constantFrom<string[]>([], ['sea'], ['sea', 'letters']),
  estimatedBudget: fc.constantFrom(null, { amountMinor: 100, currency: 'USD' }),
  disclosure: fc.record({
    ...Object.fromEntries(protectedFields.map((field) => [field, fc.constant(start.disclosure[field])])),
    shortSynopsis: tier,
    longSynopsis: tier,
    estimatedBudget: tier,
  }),
}) as unknown as fc.Arbitrary<PitchDraft>

test('[EDIT2] what only one side changed is never lost, and what both changed differently is named', () => {
  fc.assert(
    fc.property(variant, variant, variant, (base, mine, theirs) => {
      const { draft, conflicts, taken } = mergeDrafts(base, mine, theirs)
      for (const field of draftFields) {
        if (field === 'disclosure') continue
        const mineChanged = !isSame(field, base[field], mine[field])
        const theirsChanged = !isSame(field, base[field], theirs[field])
        const expected = mineChanged || !theirsChanged ? mine[field] : theirs[field]
        expect(isSame(field, draft[field], expected)).toBe(true)
        expect(conflicts.includes(field)).toBe(
          mineChanged && theirsChanged && !isSame(field, mine[field], theirs[field]),
        )
        expect(taken.includes(field)).toBe(theirsChanged && !mineChanged)
      }
    }),
  )
})

test('tiers of different fields that two sides moved come together', () => {
  const mine = { ...start, disclosure: { ...start.disclosure, location: 0 as const } }
  const theirs = { ...start, disclosure: { ...start.disclosure, shortSynopsis: 2 as const } }
  const { draft, conflicts } = mergeDrafts(start, mine, theirs)
  expect(conflicts).toEqual([])
  expect(draft.disclosure).toEqual({ ...start.disclosure, location: 0, shortSynopsis: 2 })
})

test('one tier that two sides moved apart is a conflict', () => {
  const mine = { ...start, disclosure: { ...start.disclosure, location: 0 as const } }
  const theirs = { ...start, disclosure: { ...start.disclosure, location: 1 as const } }
  expect(mergeDrafts(start, mine, theirs).conflicts).toEqual(['disclosure'])
})

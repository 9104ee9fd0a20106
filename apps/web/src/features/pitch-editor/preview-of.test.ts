import { pitchPage } from '@pitchey/contract/pitches/pitch'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { audiences, previewOf, type Audience } from './preview-of.ts'
import { testPitch } from './test-pitch.ts'

const tier = fc.constantFrom(0 as const, 1 as const, 2 as const)
const text = fc.constantFrom('', 'Some text.')
const pitches = fc
  .record({
    shortSynopsis: text,
    longSynopsis: text,
    targetAudience: text,
    location: text,
    estimatedBudget: fc.constantFrom(null, { amountMinor: 5, currency: 'EUR' }),
    disclosure: fc.record({
      shortSynopsis: tier,
      longSynopsis: tier,
      targetAudience: tier,
      location: tier,
      estimatedBudget: tier,
    }),
  })
  .map((given) => testPitch(given))

test('a preview shows no field above the tier of its reader, and names each filled one it holds back', () => {
  fc.assert(
    fc.property(pitches, fc.constantFrom<Audience>('everyone', 'reader', 'owner'), (pitch, audience) => {
      const page = previewOf(pitch, audience)
      expect(() => pitchPage.parse(page)).not.toThrow()
      for (const field of ['shortSynopsis', 'longSynopsis', 'targetAudience', 'location', 'estimatedBudget'] as const) {
        const isFilled = pitch[field] !== null && pitch[field] !== ''
        const isOpen = pitch.disclosure[field] <= audiences[audience]
        expect(page[field]).toEqual(isFilled && isOpen ? pitch[field] : null)
        expect(page.withheld.some((entry) => entry.field === field)).toBe(isFilled && !isOpen)
      }
    }),
  )
})

import { pitchPage, type OwnPitch } from '@pitchey/contract/pitches/pitch'
import { protectedFields } from '@pitchey/contract/pitches/protected-fields'
import { richTextOf } from '@pitchey/contract/rich-text'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { audiences, previewOf, type Audience } from './preview-of.ts'
import { testCharacter, testPitch } from './test-pitch.ts'

const tier = fc.constantFrom(0 as const, 1 as const, 2 as const)
const secret = 'Nobody may read this'
const text = fc.constantFrom('', secret)
const pitches = fc
  .record({
    shortSynopsis: text,
    longSynopsis: text.map(richTextOf),
    location: text,
    budgetBreakdown: text,
    characters: fc.constantFrom<OwnPitch['characters'][]>([], [testCharacter(1, secret)]),
    ask: fc.constantFrom<OwnPitch['ask'][]>(null, { amount: null, wanted: [], closesOn: null, note: secret }),
    estimatedBudget: fc.constantFrom(null, { amountMinor: 5, currency: 'EUR' }),
    tiers: fc.array(tier, { minLength: protectedFields.length, maxLength: protectedFields.length }),
  })
  .map(({ tiers, ...given }) =>
    testPitch({
      ...given,
      disclosure: Object.fromEntries(protectedFields.map((field, place) => [field, tiers[place] ?? 2])) as ReturnType<
        typeof testPitch
      >['disclosure'],
    }),
  )

test('[EDIT4] a preview shows no field above the tier of its reader, and names each filled one it holds back', () => {
  fc.assert(
    fc.property(pitches, fc.constantFrom<Audience>('public', 'registered', 'agreement'), (pitch, audience) => {
      const page = previewOf(pitch, audience)
      expect(() => pitchPage.parse(page)).not.toThrow()
      for (const field of protectedFields) {
        const isOpen = pitch.disclosure[field] <= audiences[audience]
        expect(isOpen || page[field] === null).toBe(true)
        expect(page.withheld.some((entry) => entry.field === field) && isOpen).toBe(false)
      }
      const isSecretOpen = JSON.stringify(page).includes(secret)
      const opened = protectedFields.filter((field) => JSON.stringify(page[field] ?? '').includes(secret))
      expect(isSecretOpen).toBe(opened.length > 0)
      if (audience === 'agreement') expect(page.withheld).toEqual([])
    }),
  )
})

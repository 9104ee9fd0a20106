import fc from 'fast-check'
import { expect, test } from 'vitest'
import { richTextOf } from '../rich-text.ts'
import { emptyProtected, isFilled, protectedFields } from './protected-fields.ts'
import { readableFor, withheldFrom } from './reader-view.ts'
import type { HeldFields } from './reader-view.ts'
import { disclosureTiers } from './vocabulary.ts'

const filled = {
  ...emptyProtected,
  shortSynopsis: 'Winter.',
  opener: richTextOf('Fog.'),
  characters: [{ id: 'c', name: 'Ines', description: '', ageFrom: null, ageTo: null, castingIdea: '' }],
  location: 'Bergen',
}
const tier = fc.constantFrom(...disclosureTiers)

test('[VIS4] a reader gets what says something up to their tier, and is told of nothing else but its name', () => {
  fc.assert(
    fc.property(
      fc.array(tier, { minLength: protectedFields.length, maxLength: protectedFields.length }),
      tier,
      (tiers, reach) => {
        const tierBy = Object.fromEntries(protectedFields.map((field, place) => [field, tiers[place] ?? 3]))
        const held = Object.fromEntries(
          protectedFields.map((field) => [field, { tier: tierBy[field], value: filled[field] }]),
        ) as HeldFields
        const readable = readableFor(held, reach)
        const saying = protectedFields.filter((field) => isFilled(filled[field]))
        for (const field of protectedFields)
          expect(readable[field]).toEqual(
            saying.includes(field) && (tierBy[field] ?? 3) <= reach ? filled[field] : null,
          )
        const shown = saying.map((field) => [field, tierBy[field]])
        const withheld = withheldFrom(Object.fromEntries(shown), reach).map(({ field }) => field)
        expect(withheld).toEqual(saying.filter((field) => (tierBy[field] ?? 0) > reach))
      },
    ),
  )
})

import { api } from '@pitchey/contract/api'
import { pitchId } from '@pitchey/contract/ids'
import { z } from 'zod'
import { actingPerson } from '../../kernel/acting-person.ts'
import { inputOf } from '../../kernel/contract-input.ts'
import { command, query } from '../../kernel/operation.ts'
import { signedIn, systemOnly } from '../../kernel/policy.ts'
import { findLookalikes, keepBands, ownTextOf, publicTextOf } from './likeness-store.ts'
import { bandsOf, likenessOf } from './min-hash.ts'

/** From this likeness on an author is told. */
const tellFrom = 0.5
const mostTold = 5

/** Tells the author of a pitch which others have nearly the same public texts. */
export const listNearDuplicates = query({
  name: 'pitch.near-duplicates',
  input: inputOf(api['GET /api/pitches/{id}/near-duplicates']),
  who: signedIn,
  facts: ({ db, actor }, { id }) => ownTextOf(db, id, actingPerson(actor)),
  run: async ({ db, actor }, { id }, { text }) => {
    const alike = await findLookalikes(db, id, bandsOf(text), actingPerson(actor))
    return {
      items: alike
        .map(({ text: other, ...found }) => ({ ...found, likeness: likenessOf(text, other) }))
        .filter(({ likeness }) => likeness >= tellFrom)
        .toSorted((one, other) => other.likeness - one.likeness)
        .slice(0, mostTold),
    }
  },
})

/** Keeps by what texts a pitch of the market is recognised. */
export const signPitch = command({
  name: 'pitch.signed',
  input: z.object({ id: pitchId }),
  who: systemOnly,
  run: async ({ db }, { id }): Promise<undefined> => {
    const text = await publicTextOf(db, id)
    if (text !== null) await keepBands(db, id, bandsOf(text))
    return undefined
  },
  audit: () => null,
})

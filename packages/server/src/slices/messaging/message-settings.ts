import { api } from '@pitchey/contract/api'
import { actingPerson } from '../../kernel/acting-person.ts'
import { inputOf } from '../../kernel/contract-input.ts'
import { command, query } from '../../kernel/operation.ts'
import { signedIn } from '../../kernel/policy.ts'
import { setSharing, sharesReceipts } from './receipt-store.ts'

/** What the acting person decided about their messages. */
export const readMessageSettings = query({
  name: 'message-settings.read',
  input: inputOf(api['GET /api/settings/messages']),
  who: signedIn,
  run: async (scope) => ({ shareReceipts: await sharesReceipts(scope.db, actingPerson(scope.actor)) }),
})

/** Decides about the acting person's messages; it holds for what others see of them at the next reading. */
export const changeMessageSettings = command({
  name: 'message-settings.changed',
  input: inputOf(api['PUT /api/settings/messages']),
  who: signedIn,
  run: async (scope, { shareReceipts }) => {
    const personId = actingPerson(scope.actor)
    await setSharing(scope.db, personId, shareReceipts)
    return { shareReceipts }
  },
  audit: () => null,
})

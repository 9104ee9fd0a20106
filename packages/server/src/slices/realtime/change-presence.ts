import { presenceChange } from '@pitchey/contract/realtime/presence'
import { actingPerson } from '../../kernel/acting-person.ts'
import { command } from '../../kernel/operation.ts'
import { signedIn } from '../../kernel/policy.ts'
import { savePresence } from './presence-store.ts'

/** Chooses how one appears to others. */
export const changePresence = command({
  name: 'presence.changed',
  input: presenceChange,
  who: signedIn,
  run: async (scope, change): Promise<undefined> => {
    await savePresence(scope.db, actingPerson(scope.actor), change, scope.now)
    return undefined
  },
  audit: () => null,
})

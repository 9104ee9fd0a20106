import { api } from '@pitchey/contract/api'
import { presenceChange } from '@pitchey/contract/realtime/presence'
import type { OwnPresence } from '@pitchey/contract/realtime/presence'
import { actingPerson } from '../../kernel/acting-person.ts'
import { inputOf } from '../../kernel/contract-input.ts'
import { command, query } from '../../kernel/operation.ts'
import { signedIn } from '../../kernel/policy.ts'
import { fieldProblem } from '../../kernel/problem.ts'
import { readOwnPresence, savePresence } from './presence-store.ts'
import type { RealtimeContext } from './realtime-context.ts'

type Telling = Pick<RealtimeContext, 'tellPresence'>

/** Chooses how one appears to others, over a socket; what is not named stays. */
export const changePresence = ({ tellPresence }: Telling) =>
  command({
    name: 'presence.changed',
    input: presenceChange,
    who: signedIn,
    run: async (scope, change): Promise<undefined> => {
      const own = actingPerson(scope.actor)
      await savePresence(scope.db, own, change, scope.now)
      scope.afterCommit(() => tellPresence([own]))
      return undefined
    },
    audit: () => null,
  })

/** [RT7] How one chose to appear, and how one does. */
export const readMyPresence = query({
  name: 'presence.mine',
  input: inputOf(api['GET /api/presence']),
  who: signedIn,
  run: (scope): Promise<OwnPresence> => readOwnPresence(scope.db, actingPerson(scope.actor), scope.now),
})

/** [RT7] Chooses how one appears to others, whole: a line that is not given goes. */
export const choosePresence = ({ tellPresence }: Telling) =>
  command({
    name: 'presence.chosen',
    input: inputOf(api['PUT /api/presence']),
    who: signedIn,
    run: async (scope, { chosen, customStatus }): Promise<OwnPresence> => {
      const own = actingPerson(scope.actor)
      const until = customStatus?.expiresAt ?? null
      if (until !== null && new Date(until) <= scope.now)
        throw fieldProblem('#/customStatus/expiresAt', 'too_early', 'must be in the future')
      await savePresence(scope.db, own, { status: chosen, customStatus }, scope.now)
      scope.afterCommit(() => tellPresence([own]))
      return readOwnPresence(scope.db, own, scope.now)
    },
    audit: () => null,
  })

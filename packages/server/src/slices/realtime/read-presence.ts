import { api } from '@pitchey/contract/api'
import type { OnlinePerson } from '@pitchey/contract/realtime/endpoints'
import type { Presence } from '@pitchey/contract/realtime/presence'
import { actingPerson } from '../../kernel/acting-person.ts'
import { inputOf } from '../../kernel/contract-input.ts'
import { query } from '../../kernel/operation.ts'
import { signedIn } from '../../kernel/policy.ts'
import { mutualFollowsOf } from '../engagement/index.ts'
import { listOnline, readPresences } from './presence-store.ts'
import type { RealtimeContext } from './realtime-context.ts'
import { canSeePresence } from './realtime-policy.ts'

/** How somebody is, for those who may see it. */
export const readPresence = ({ audienceOf }: Pick<RealtimeContext, 'audienceOf'>) =>
  query({
    name: 'presence.read',
    input: inputOf(api['GET /api/ws/presence/{userId}']),
    who: signedIn,
    // Who may see it hangs on what others keep to themselves, which `audienceOf` reads as the system.
    withoutActor: true,
    facts: async (scope, { userId }) => {
      const [presence] = await readPresences(scope.db, [userId], scope.now)
      if (!presence) return null
      const audience = await audienceOf(userId)
      return { userId, presence, related: audience.includes(actingPerson(scope.actor)) }
    },
    access: canSeePresence,
    run: async (_scope, _input, { presence }): Promise<Presence> => presence,
  })

/** Who is there of the people whom one follows and who follow back. */
export const listFollowingOnline = query({
  name: 'presence.following',
  input: inputOf(api['GET /api/ws/following-online']),
  who: signedIn,
  run: async (scope): Promise<{ items: OnlinePerson[] }> => {
    const mutual = await mutualFollowsOf(scope.db, actingPerson(scope.actor))
    return { items: await listOnline(scope.db, mutual, scope.now) }
  },
})

import { api } from '@pitchey/contract/api'
import { roomOf } from '@pitchey/contract/realtime/rooms'
import { inputOf } from '../../kernel/contract-input.ts'
import { newId } from '../../kernel/ids.ts'
import { command } from '../../kernel/operation.ts'
import { readPresences } from './presence-store.ts'
import type { RealtimeContext } from './realtime-context.ts'
import { canOperate } from './realtime-policy.ts'

/** Tells one person something on every screen they have open. */
export const notifyPerson = ({ rooms }: Pick<RealtimeContext, 'rooms'>) =>
  command({
    name: 'realtime.notified',
    input: inputOf(api['POST /api/ws/notify']),
    who: canOperate,
    facts: async (scope, { userId }) => (await readPresences(scope.db, [userId], scope.now))[0] ?? null,
    run: async (scope, { userId, notification }): Promise<undefined> => {
      const data = { id: newId(), ...notification }
      await rooms.publish([{ rooms: [roomOf('user', userId)], message: { type: 'notification', data } }], scope.db)
      return undefined
    },
    audit: ({ userId, notification }) => ({
      entityType: 'user',
      entityId: userId,
      details: { type: notification.type },
    }),
  })

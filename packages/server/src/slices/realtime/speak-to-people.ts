import { api } from '@pitchey/contract/api'
import type { Announcement } from '@pitchey/contract/realtime/announcement'
import { roomOf } from '@pitchey/contract/realtime/rooms'
import { actorId } from '../../kernel/actor.ts'
import { inputOf } from '../../kernel/contract-input.ts'
import { newId } from '../../kernel/ids.ts'
import { command } from '../../kernel/operation.ts'
import { everybody } from '../../realtime/delivery.ts'
import { insertAnnouncement } from './announcement-store.ts'
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

/** Tells everybody something: now to those who are there, and as long as it holds to whoever comes. */
export const announce = ({ rooms }: Pick<RealtimeContext, 'rooms'>) =>
  command({
    name: 'realtime.announced',
    input: inputOf(api['POST /api/ws/announce']),
    who: canOperate,
    run: async (scope, input): Promise<Announcement> => {
      const data = { ...input, id: newId(), createdAt: scope.now.toISOString() }
      await insertAnnouncement(scope.db, data, actorId(scope.actor))
      await rooms.publish([{ rooms: [everybody], message: { type: 'announcement', data } }], scope.db)
      return data
    },
    audit: (_input, { id, title }) => ({ entityType: 'announcement', entityId: id, details: { title } }),
  })

import type { UserId } from '@pitchey/contract/ids'
import { roomOf } from '@pitchey/contract/realtime/rooms'
import type { Database } from '../../kernel/db.ts'
import type { RoomEvent, Rooms } from '../../ports/rooms.ts'
import { mutualFollowsOf } from '../engagement/index.ts'
import { companionsOf } from '../messaging/index.ts'
import { readPresences } from './presence-store.ts'

/** Rooms that travel with one event. */
const roomsAtOnce = 100
const asSystem = { id: null, role: 'system' } as const

/** [RT7] Who may see a person's presence: people they follow who follow back, and those they speak with. */
export const presenceAudience = (database: Database, userId: string): Promise<UserId[]> =>
  database.transaction({ actor: asSystem, readOnly: true }, async (tx) => [
    ...new Set([...(await mutualFollowsOf(tx, userId)), ...(await companionsOf(tx, userId))]),
  ])

/** Tells everybody who may see them how these people are now, and their own other devices. */
export const publishPresence = async (
  database: Database,
  rooms: Rooms,
  userIds: readonly string[],
  now: Date,
): Promise<void> => {
  const events: RoomEvent[] = []
  for (const data of await readPresences(database, userIds, now)) {
    const audience = [data.userId, ...(await presenceAudience(database, data.userId))]
    for (let start = 0; start < audience.length; start += roomsAtOnce) {
      const some = audience.slice(start, start + roomsAtOnce).map((id) => roomOf('user', id))
      events.push({ rooms: some, message: { type: 'presence', data } })
    }
  }
  await rooms.publish(events)
}

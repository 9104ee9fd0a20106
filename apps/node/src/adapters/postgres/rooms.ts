import type { Database } from '@pitchey/server/kernel/db'
import { sqlStatement } from '@pitchey/server/kernel/db'
import type { Bus } from '@pitchey/server/ports/bus'
import { packEvent, unpackEvent } from '@pitchey/server/ports/rooms'
import type { Rooms } from '@pitchey/server/ports/rooms'

const topic = 'rooms'

const notifyAll = sqlStatement<Record<never, never>>(
  'rooms.publish',
  `select pg_notify('${topic}', payload) from unnest($1::text[]) with ordinality as events (payload, n) order by n`,
)

/** Events between the processes of one database, over the NOTIFY of the bus, whose topics must hold `rooms`. */
export const createPgRooms = (database: Database, bus: Bus): Rooms => ({
  publish: async (events, tx = database) => {
    if (events.length > 0) await tx.rows(notifyAll, [events.map(packEvent)])
  },
  subscribe: (listener) =>
    bus.subscribe(topic, (payload) => {
      const event = payload === null ? null : unpackEvent(payload)
      if (payload === null || event !== null) listener(event)
    }),
})

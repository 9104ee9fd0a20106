import { roomOf } from '@pitchey/contract/realtime/rooms'
import type { HintTable } from '../../realtime/hints.ts'

/** A person's own screens hear the newest number of their stream. */
export const notificationHints: HintTable = {
  'notification.changed': [
    {
      rooms: (event) => [roomOf('user', event.entityId)],
      entity: 'notifications',
      version: ({ payload }) => (typeof payload['head'] === 'number' ? payload['head'] : null),
      kind: 'changed',
    },
  ],
}

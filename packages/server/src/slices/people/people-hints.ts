import { roomOf } from '@pitchey/contract/realtime/rooms'
import type { HintTable } from '../../realtime/hints.ts'

/** A person's own other screens. */
export const peopleHints: HintTable = {
  'person.changed': [{ rooms: (event) => [roomOf('user', event.entityId)], entity: 'person', kind: 'changed' }],
}

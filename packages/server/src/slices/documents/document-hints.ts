import { roomOf } from '@pitchey/contract/realtime/rooms'
import { personIn } from '../../realtime/hints.ts'
import type { HintRule, HintTable } from '../../realtime/hints.ts'
import { teamRooms } from '../pitches/index.ts'

/** The team hears of every change, others who have the pitch open of those alone that they may see. */
const forReaders = (kind: string): HintRule => ({
  rooms: async ({ entityId, payload }, { tx }) => [
    ...(await teamRooms(tx, entityId)),
    payload['shown'] === true ? roomOf('pitch', entityId) : null,
  ],
  entity: 'pitch_documents',
  kind,
})

/** [DOC7] Whoever may see a document hears that it changed; who sent a file also that it was refused. */
export const documentHints: HintTable = {
  'document.added': [forReaders('added')],
  'document.refused': [
    { rooms: (event) => [personIn('uploaderId')(event)], entity: 'pitch_documents', kind: 'refused' },
  ],
  'documents.changed': [forReaders('changed')],
}

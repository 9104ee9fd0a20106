import { roomOf } from '@pitchey/contract/realtime/rooms'
import { personIn } from '../../realtime/hints.ts'
import type { HintRule, HintTable } from '../../realtime/hints.ts'

const forReaders = (kind: string): HintRule => ({
  rooms: (event) => [roomOf('pitch', event.entityId), personIn('uploaderId')(event)],
  entity: 'pitch_documents',
  kind,
})

/** Whoever has a pitch open hears that its documents changed; who sent a file also how that ended. */
export const documentHints: HintTable = {
  'document.added': [forReaders('added')],
  'document.refused': [
    { rooms: (event) => [personIn('uploaderId')(event)], entity: 'pitch_documents', kind: 'refused' },
  ],
  'documents.changed': [forReaders('changed')],
}

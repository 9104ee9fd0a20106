import { roomOf } from '@pitchey/contract/realtime/rooms'
import { personIn } from '../../realtime/hints.ts'
import type { HintRule, HintTable } from '../../realtime/hints.ts'

const owner = personIn('ownerId')

const seenByAll = (kind: string): HintRule => ({
  rooms: (event) => [roomOf('pitch', event.entityId), owner(event)],
  entity: 'pitch',
  kind,
  recheck: true,
})

const inOwnList = (kind: string): HintRule => ({ rooms: (event) => [owner(event)], entity: 'own_pitches', kind })

const changed = (kind: string): readonly HintRule[] => [seenByAll(kind), inOwnList(kind)]

/** Whoever has a pitch open hears that it changed; its owner also that their list did. */
export const pitchHints: HintTable = {
  'pitch.created': [inOwnList('created')],
  'pitch.edited': changed('edited'),
  'pitch.poster-changed': changed('poster-changed'),
  'pitch.publish': changed('published'),
  'pitch.unpublish': changed('unpublished'),
  'pitch.archive': changed('archived'),
  'pitch.restore': changed('restored'),
  'pitch.remove': changed('removed'),
  'pitch.reinstate': changed('reinstated'),
}

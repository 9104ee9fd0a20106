import { roomOf } from '@pitchey/contract/realtime/rooms'
import { personIn } from '../../realtime/hints.ts'
import type { HintRule, HintTable, PastEvent } from '../../realtime/hints.ts'
import { teamRooms } from './team-rooms.ts'

const owner = personIn('ownerId')

const seenByAll = (kind: string, recheck: (event: PastEvent) => boolean): HintRule => ({
  rooms: (event) => [roomOf('pitch', event.entityId), owner(event)],
  entity: 'pitch',
  kind,
  recheck,
})

const inOwnList = (kind: string): HintRule => ({ rooms: (event) => [owner(event)], entity: 'own_pitches', kind })

const changed = (kind: string, recheck: (event: PastEvent) => boolean): readonly HintRule[] => [
  seenByAll(kind, recheck),
  inOwnList(kind),
]

const always = () => true
const never = () => false
const whenShownOtherwise = ({ payload }: PastEvent): boolean => payload['visibilityChanged'] === true

/** Members hear that a team changed, and so does whoever left it, who may no longer stay where the pitch is talked about. */
const teamChanged: readonly HintRule[] = [
  {
    rooms: async (event, { tx }) => [...(await teamRooms(tx, event.entityId)), personIn('personId')(event)],
    entity: 'own_pitches',
    kind: 'team-changed',
  },
  { rooms: ({ entityId }) => [roomOf('pitch', entityId)], rejudges: true },
]

/** Versions exist for the team alone, so that nobody else hears of them either. */
const versionsChanged = (kind: string): HintRule => ({
  rooms: ({ entityId }, { tx }) => teamRooms(tx, entityId),
  entity: 'pitch_versions',
  kind,
})

/** Whoever has a pitch open hears that it changed; its owner also that their list did. */
export const pitchHints: HintTable = {
  'pitch.created': [inOwnList('created')],
  'pitch.edited': [...changed('edited', whenShownOtherwise), versionsChanged('kept')],
  'pitch.version-named': [versionsChanged('named')],
  'pitch.poster-changed': changed('poster-changed', never),
  'pitch.backdrop-changed': changed('backdrop-changed', never),
  'pitch.publish': [...changed('published', always), versionsChanged('published')],
  'pitch.unpublish': changed('unpublished', always),
  'pitch.archive': changed('archived', always),
  'pitch.restore': changed('restored', always),
  'pitch.remove': changed('removed', always),
  'pitch.reinstate': changed('reinstated', always),
  'pitch.team-changed': teamChanged,
  'pitch.team-joined': teamChanged,
}

import { roomOf } from '@pitchey/contract/realtime/rooms'
import type { HintRule, HintTable } from '../../realtime/hints.ts'

const forMembers = (kind: string): HintRule => ({
  rooms: (event) => [roomOf('organisation', event.entityId)],
  entity: 'organisation',
  kind,
  recheck: () => true,
})

export const organisationHints: HintTable = {
  'organisation.changed': [forMembers('changed')],
  'organisation.verified': [forMembers('verified')],
}

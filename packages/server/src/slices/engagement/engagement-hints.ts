import { roomOf } from '@pitchey/contract/realtime/rooms'
import { payloadId, personIn } from '../../realtime/hints.ts'
import type { HintRule, HintTable, PastEvent } from '../../realtime/hints.ts'

const commentedPitch = (event: PastEvent): string | null => payloadId(event, 'pitchId')

const underThePitch = (kind: string): HintRule => ({
  rooms: (event) => {
    const pitchId = commentedPitch(event)
    return [pitchId === null ? null : roomOf('pitch', pitchId)]
  },
  entity: 'pitch_comments',
  id: commentedPitch,
  kind,
})

const followed = (kind: string): HintRule => ({
  rooms: (event) => [roomOf('user', event.entityId), personIn('followerId')(event)],
  entity: 'follows',
  kind,
})

const liked = (kind: string): HintRule => ({ rooms: (event) => [personIn('userId')(event)], entity: 'pitch', kind })

/** Only the own devices of a person hear of what they saved and whom they blocked. */
const ownSaves = (kind: string): HintRule => ({ rooms: (event) => [personIn('userId')(event)], entity: 'saves', kind })
const ownBlocks = (kind: string): HintRule => ({
  rooms: (event) => [personIn('blockerId')(event)],
  entity: 'blocks',
  kind,
})

/** What others see when somebody reacts; counters come as `pitch_view_update`. */
export const engagementHints: HintTable = {
  'comment.written': [underThePitch('written')],
  'comment.edited': [underThePitch('edited')],
  'comment.hidden': [underThePitch('hidden')],
  'comment.shown': [underThePitch('shown')],
  'comment.deleted': [underThePitch('deleted')],
  'pitch.saved': [ownSaves('saved')],
  'pitch.unsaved': [ownSaves('unsaved')],
  'list.changed': [ownSaves('changed')],
  'person.blocked': [ownBlocks('blocked')],
  'person.unblocked': [ownBlocks('unblocked')],
  'organisation.followed': [{ rooms: (event) => [personIn('followerId')(event)], entity: 'follows', kind: 'followed' }],
  'organisation.unfollowed': [
    { rooms: (event) => [personIn('followerId')(event)], entity: 'follows', kind: 'unfollowed' },
  ],
  'pitch.liked': [liked('liked')],
  'pitch.unliked': [liked('unliked')],
  'person.followed': [followed('followed')],
  'person.unfollowed': [followed('unfollowed')],
}

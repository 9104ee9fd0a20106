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

/** What others see when somebody reacts; counters come as `pitch_view_update`. */
export const engagementHints: HintTable = {
  'comment.written': [underThePitch('written')],
  'comment.deleted': [underThePitch('deleted')],
  'pitch.liked': [liked('liked')],
  'pitch.unliked': [liked('unliked')],
  'person.followed': [followed('followed')],
  'person.unfollowed': [followed('unfollowed')],
}

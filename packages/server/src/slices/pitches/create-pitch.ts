import { api } from '@pitchey/contract/api'
import type { PitchId } from '@pitchey/contract/ids'
import { actorId } from '../../kernel/actor.ts'
import { inputOf } from '../../kernel/contract-input.ts'
import { newId } from '../../kernel/ids.ts'
import { command } from '../../kernel/operation.ts'
import { may } from '../../kernel/policy.ts'
import { Problem } from '../../kernel/problem.ts'
import { emptyContent, mergeContent } from './pitch-content.ts'
import { assertRoom } from './pitch-quota.ts'
import { insertPitch, putPitchFields } from './pitch-store.ts'
import { readOwnPitch } from './read-own-pitch.ts'

/** Begins a pitch as a draft of the acting person. Throws `conflict` or `too_many_requests` beyond the quotas. */
export const createPitch = command({
  name: 'pitch.created',
  input: inputOf(api['POST /api/pitches']),
  who: may('pitch.write'),
  run: async (scope, input) => {
    const ownerId = actorId(scope.actor)
    if (ownerId === null) throw new Problem('not_signed_in')
    const { title, logline, genre, format } = input
    const content = mergeContent({ ...emptyContent, title, logline, genre, format }, input)
    const id = newId<PitchId>()
    await assertRoom(scope, ownerId)
    await insertPitch(scope.db, id, ownerId, scope.now, content)
    await putPitchFields(scope.db, id, content)
    scope.emit({ type: 'pitch.created', entityId: id, payload: { ownerId } })
    return readOwnPitch(scope, id)
  },
  audit: (_input, pitch) => ({ entityType: 'pitch', entityId: pitch.id, details: { title: pitch.title } }),
})

import { api } from '@pitchey/contract/api'
import type { PitchId, UserId } from '@pitchey/contract/ids'
import type { OwnPitch } from '@pitchey/contract/pitches/pitch'
import { actingPerson } from '../../kernel/acting-person.ts'
import { inputOf } from '../../kernel/contract-input.ts'
import { newId } from '../../kernel/ids.ts'
import { command } from '../../kernel/operation.ts'
import type { CommandScope } from '../../kernel/operation.ts'
import { may } from '../../kernel/policy.ts'
import { strangeImageProblem } from './character-images.ts'
import { presentVersion } from './keep-version.ts'
import { emptyContent, mergeContent } from './pitch-content.ts'
import type { PitchContent } from './pitch-content.ts'
import { assertRoom } from './pitch-quota.ts'
import { insertPitch, putPitchFields } from './pitch-store.ts'
import { readOwnPitch } from './read-own-pitch.ts'
import { templateContent } from './template-content.ts'

/** Begins a draft of somebody with this content. Throws `conflict` or `too_many_requests` beyond the quotas. */
export const beginPitch = async (scope: CommandScope, ownerId: UserId, content: PitchContent): Promise<OwnPitch> => {
  const strange = content.characters.flatMap(({ imageId }, place) => (imageId === null ? [] : [place]))
  if (strange.length > 0) throw strangeImageProblem(strange)
  const id = newId<PitchId>()
  await assertRoom(scope, ownerId)
  await insertPitch(scope.db, id, ownerId, scope.now, content)
  await putPitchFields(scope.db, id, content)
  await presentVersion(scope, { id, ownerId, updatedAt: scope.now }, content)
  scope.emit({ type: 'pitch.created', entityId: id, payload: { ownerId } })
  return readOwnPitch(scope, id)
}

/** Begins a pitch as a draft of the acting person, from a template or from nothing. */
export const createPitch = command({
  name: 'pitch.created',
  input: inputOf(api['POST /api/pitches']),
  who: may('pitch.write'),
  run: async (scope, input) => {
    const ownerId = actingPerson(scope.actor)
    const { title, logline, genre, format, templateId } = input
    const begun = await templateContent(scope.db, ownerId, templateId)
    const content = mergeContent(mergeContent({ ...emptyContent, title, logline, genre, format }, begun), input)
    return beginPitch(scope, ownerId, content)
  },
  audit: ({ templateId }, pitch) => ({
    entityType: 'pitch',
    entityId: pitch.id,
    details: { title: pitch.title, ...(templateId === undefined ? {} : { templateId }) },
  }),
})

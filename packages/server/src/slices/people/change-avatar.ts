import { api } from '@pitchey/contract/api'
import type { OwnProfile } from '@pitchey/contract/people/endpoints'
import { JsonText } from '../../http/route.ts'
import { actingPerson } from '../../kernel/acting-person.ts'
import { inputOf } from '../../kernel/contract-input.ts'
import { command } from '../../kernel/operation.ts'
import type { CommandScope } from '../../kernel/operation.ts'
import { signedIn } from '../../kernel/policy.ts'
import type { FileStore } from '../../ports/file-store.ts'
import type { Images } from '../../ports/images.ts'
import { acceptUpload, discardImages, recordImage } from '../media/index.ts'
import { ownProfile } from './people-store.ts'
import { lockProfile, setAvatar } from './profile-store.ts'

const replaceAvatar = async (scope: CommandScope, avatarId: string | null): Promise<void> => {
  const userId = actingPerson(scope.actor)
  const { avatarId: former } = await lockProfile(scope.db, userId)
  await setAvatar(scope.db, userId, avatarId, scope.now)
  await discardImages(scope, [former])
  scope.record({ entityType: 'user', entityId: userId })
  scope.emit({ type: 'person.changed', entityId: userId })
}

/** Takes an uploaded picture as the caller's avatar, re-encoded and without its metadata. */
export const uploadAvatar = (images: Images, files: FileStore) =>
  command({
    name: 'person.avatar-uploaded',
    input: inputOf(api['PUT /api/users/me/avatar']),
    who: signedIn,
    prepare: (_scope, { bytes }) => acceptUpload(images, files, 'avatar', bytes),
    run: async (scope, _input, _facts, kept) => {
      const userId = actingPerson(scope.actor)
      await replaceAvatar(scope, await recordImage(scope, kept, userId, true))
      return new JsonText<OwnProfile>(await ownProfile(scope.db, userId))
    },
    audit: () => null,
  })

/** Removes the caller's avatar; without one, nothing changes. */
export const removeAvatar = command({
  name: 'person.avatar-removed',
  input: inputOf(api['DELETE /api/users/me/avatar']),
  who: signedIn,
  run: async (scope): Promise<undefined> => {
    await replaceAvatar(scope, null)
    return undefined
  },
  audit: () => null,
})

import { api } from '@pitchey/contract/api'
import { isHouseName } from '@pitchey/contract/identity/house-names'
import type { OwnProfile } from '@pitchey/contract/people/endpoints'
import type { z } from 'zod'
import { JsonText } from '../../http/route.ts'
import { actingPerson } from '../../kernel/acting-person.ts'
import { inputOf } from '../../kernel/contract-input.ts'
import { command } from '../../kernel/operation.ts'
import { signedIn } from '../../kernel/policy.ts'
import { fieldProblem, Problem } from '../../kernel/problem.ts'
import { assertVersion } from '../../kernel/version.ts'
import { renameCreator } from '../pitches/index.ts'
import { isReservedHandle } from './handle-rules.ts'
import { ownProfile } from './people-store.ts'
import { lockProfile, renamePerson, updateProfile } from './profile-store.ts'
import type { ProfileRow } from './profile-store.ts'

const input = inputOf(api['PATCH /api/users/me'])

const merged = (before: ProfileRow, changes: Omit<z.output<typeof input>, 'version'>): ProfileRow => ({
  name: changes.name ?? before.name,
  handle: changes.handle ?? before.handle,
  headline: changes.headline ?? before.headline,
  bio: changes.bio ?? before.bio,
  country: changes.country === undefined ? before.country : changes.country,
  location: changes.location ?? before.location,
  website: changes.website === undefined ? before.website : changes.website,
  credits: changes.credits ?? before.credits,
})

/**
 * Changes the named fields of the caller's profile; a new name or handle shows on the market at once.
 * Throws `stale_version`, `conflict` when the handle is taken, and `invalid_input` when it is reserved or the name
 * could pass for the site.
 */
export const editProfile = command({
  name: 'person.edited',
  input,
  who: signedIn,
  facts: (scope) => lockProfile(scope.db, actingPerson(scope.actor)),
  run: async (scope, { version, ...changes }, before) => {
    const { userId, userType } = before
    assertVersion(before.version, version)
    const after = merged(before, changes)
    if (after.handle !== before.handle && isReservedHandle(after.handle)) {
      throw fieldProblem('/handle', 'reserved', 'is reserved; choose another one')
    }
    if (after.name !== before.name && userType !== 'admin' && isHouseName(after.name)) {
      throw fieldProblem('/name', 'reserved', 'reads like a name of this site; choose another one')
    }
    if (after.name !== before.name || after.handle !== before.handle) {
      if (!(await renamePerson(scope.db, userId, after, scope.now))) {
        throw new Problem('conflict', {
          errors: [{ pointer: '/handle', code: 'taken', message: 'belongs to somebody else' }],
        })
      }
      await renameCreator(scope, userId)
    }
    await updateProfile(scope.db, userId, after, scope.now)
    scope.emit({ type: 'person.changed', entityId: userId, payload: { version: version + 1 } })
    return new JsonText<OwnProfile>(await ownProfile(scope.db, userId))
  },
  audit: (given, _output, { userId }) => ({
    entityType: 'user',
    entityId: userId,
    details: { fields: Object.keys(given).filter((key) => key !== 'version') },
  }),
})

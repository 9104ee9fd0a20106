import { api } from '@pitchey/contract/api'
import type { OwnProfile } from '@pitchey/contract/people/endpoints'
import { JsonText } from '../../http/route.ts'
import { actingPerson } from '../../kernel/acting-person.ts'
import { inputOf } from '../../kernel/contract-input.ts'
import { query } from '../../kernel/operation.ts'
import { signedIn } from '../../kernel/policy.ts'
import { ownProfile } from './people-store.ts'

/** The caller's own profile. */
export const readOwnProfile = query({
  name: 'person.own-profile',
  input: inputOf(api['GET /api/users/me']),
  who: signedIn,
  withoutActor: true,
  run: async (scope) => new JsonText<OwnProfile>(await ownProfile(scope.db, actingPerson(scope.actor))),
})

import { api } from '@pitchey/contract/api'
import type { PublicProfile } from '@pitchey/contract/people/endpoints'
import { JsonText } from '../../http/route.ts'
import { actorId } from '../../kernel/actor.ts'
import { inputOf } from '../../kernel/contract-input.ts'
import { query } from '../../kernel/operation.ts'
import { anyone } from '../../kernel/policy.ts'
import { canOpenProfile } from './people-policy.ts'
import { findProfile } from './people-store.ts'

/** A person's public profile with their newest pitches. */
export const readProfile = query({
  name: 'person.profile',
  input: inputOf(api['GET /api/users/{handle}']),
  who: anyone,
  withoutActor: true,
  facts: (scope, input) => findProfile(scope.db, input.handle, actorId(scope.actor)),
  access: canOpenProfile,
  run: async (_scope, _input, { json }) => new JsonText<PublicProfile>(json),
})

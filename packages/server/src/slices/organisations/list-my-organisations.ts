import { api } from '@pitchey/contract/api'
import type { ApiAnswer } from '@pitchey/contract/api'
import { JsonText } from '../../http/route.ts'
import { actingPerson } from '../../kernel/acting-person.ts'
import { inputOf } from '../../kernel/contract-input.ts'
import { query } from '../../kernel/operation.ts'
import { signedIn } from '../../kernel/policy.ts'
import { organisationsOf } from './organisation-store.ts'

/** The companies the caller belongs to, in the order in which the caller joined them. */
export const listMyOrganisations = query({
  name: 'organisation.mine',
  input: inputOf(api['GET /api/organisations/mine']),
  who: signedIn,
  withoutActor: true,
  run: async (scope) =>
    new JsonText<ApiAnswer<'GET /api/organisations/mine'>>(await organisationsOf(scope.db, actingPerson(scope.actor))),
})

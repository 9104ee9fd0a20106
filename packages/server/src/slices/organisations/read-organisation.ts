import { api } from '@pitchey/contract/api'
import type { Organisation } from '@pitchey/contract/organisations/endpoints'
import { JsonText } from '../../http/route.ts'
import { inputOf } from '../../kernel/contract-input.ts'
import { query } from '../../kernel/operation.ts'
import { anyone } from '../../kernel/policy.ts'
import { organisationPage } from './organisation-store.ts'

/** The public page of a company, with the newest pitches of its members. */
export const readOrganisation = query({
  name: 'organisation.page',
  input: inputOf(api['GET /api/organisations/{slug}']),
  who: anyone,
  withoutActor: true,
  facts: (scope, input) => organisationPage(scope.db, input.slug),
  run: async (_scope, _input, page) => new JsonText<Organisation>(page),
})

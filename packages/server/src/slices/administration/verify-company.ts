import { api } from '@pitchey/contract/api'
import { inputOf } from '../../kernel/contract-input.ts'
import { command } from '../../kernel/operation.ts'
import { verifyOrganisation } from '../organisations/index.ts'
import { canVerify } from './administration-policy.ts'

/** Marks a company as verified. Throws `not_found`. */
export const verifyCompany = command({
  name: 'administration.organisation-verified',
  input: inputOf(api['POST /api/admin/organisations/{id}/verify']),
  who: canVerify,
  run: async (scope, input): Promise<undefined> => {
    await verifyOrganisation(scope, input.id)
    return undefined
  },
  audit: (input) => ({ entityType: 'organisation', entityId: input.id }),
})

import { api } from '@pitchey/contract/api'
import { inputOf } from '../../kernel/contract-input.ts'
import { command } from '../../kernel/operation.ts'
import { verifyOrganisation } from '../organisations/index.ts'
import { canVerify } from './administration-policy.ts'

/** Marks a company as verified as the administrator saw it. Throws `not_found` and `stale_version`. */
export const verifyCompany = command({
  name: 'administration.organisation-verified',
  input: inputOf(api['POST /api/admin/organisations/{id}/verify']),
  who: canVerify,
  run: async (scope, input): Promise<undefined> => {
    await verifyOrganisation(scope, input.id, input.version)
    return undefined
  },
  audit: ({ id, version }) => ({ entityType: 'organisation', entityId: id, details: { version } }),
})

import type { OrganisationId } from '@pitchey/contract/ids'
import type { CommandScope } from '../../kernel/operation.ts'
import { Problem } from '../../kernel/problem.ts'
import { assertVersion } from '../../kernel/version.ts'
import { lockOrganisation, markVerified } from './organisation-store.ts'

/**
 * Marks a company as verified as it stood in `version`, in the transaction of the caller.
 * Throws `not_found`, and `stale_version` when the company has changed since.
 */
export const verifyOrganisation = async (scope: CommandScope, id: OrganisationId, version: number): Promise<void> => {
  const company = await lockOrganisation(scope.db, id, null)
  if (!company) throw new Problem('not_found')
  assertVersion(company.version, version)
  await markVerified(scope.db, id, scope.now)
  scope.emit({ type: 'organisation.verified', entityId: id })
}

import type { OrganisationId } from '@pitchey/contract/ids'
import type { CommandScope } from '../../kernel/operation.ts'
import { Problem } from '../../kernel/problem.ts'
import { markVerified } from './organisation-store.ts'

/** Marks a company as verified, in the transaction of the caller. Throws `not_found`. */
export const verifyOrganisation = async (scope: CommandScope, id: OrganisationId): Promise<void> => {
  if (!(await markVerified(scope.db, id, scope.now))) throw new Problem('not_found')
  scope.emit({ type: 'organisation.verified', entityId: id })
}

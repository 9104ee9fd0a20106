import type { ManagedUser } from '@pitchey/contract/administration/endpoints'
import { api } from '@pitchey/contract/api'
import { inputOf } from '../../kernel/contract-input.ts'
import { command } from '../../kernel/operation.ts'
import { Problem } from '../../kernel/problem.ts'
import {
  canManageUsers,
  findAccount,
  managedAccount,
  reinstateAccount,
  suspendAccount,
} from '../administration/index.ts'
import { announceDecision, takeBackStanding } from './carry-out.ts'
import type { ModerationContext } from './carry-out.ts'

/**
 * Suspends an account without a case: every session ends, its pitches leave the market, and the person learns why.
 * Throws `conflict` for oneself, for the last administrator, and when the account is suspended already.
 */
export const suspendUser = (context: ModerationContext) =>
  command({
    name: 'administration.user-suspended',
    input: inputOf(api['POST /api/admin/users/{id}/suspend']),
    who: canManageUsers,
    facts: (scope, input) => findAccount(scope.db, input.id),
    run: async (scope, { id, reason }): Promise<ManagedUser> => {
      const endedSessions = await suspendAccount(scope, context.identity, id)
      const user = await managedAccount(scope.db, id)
      await announceDecision(context, scope, {
        caseId: null,
        kind: 'suspended',
        subjectKind: 'person',
        subjectId: id,
        title: user.name,
        personId: id,
        reason: null,
        words: reason,
      })
      scope.record({ entityType: 'user', entityId: id, details: { reason, endedSessions } })
      return user
    },
    audit: () => null,
  })

/** Lifts a suspension; the person's pitches come back to the market. Throws `conflict` for an account that is active. */
export const reinstateUser = (context: ModerationContext) =>
  command({
    name: 'administration.user-reinstated',
    input: inputOf(api['POST /api/admin/users/{id}/reinstate']),
    who: canManageUsers,
    facts: (scope, input) => findAccount(scope.db, input.id),
    run: async (scope, { id }): Promise<ManagedUser> => {
      if (!(await reinstateAccount(scope, id))) {
        throw new Problem('conflict', { detail: 'The account is not suspended' })
      }
      const user = await managedAccount(scope.db, id)
      await takeBackStanding(context, scope, {
        kind: 'suspended',
        subjectKind: 'person',
        subjectId: id,
        title: user.name,
        personId: id,
      })
      return user
    },
    audit: (input) => ({ entityType: 'user', entityId: input.id }),
  })

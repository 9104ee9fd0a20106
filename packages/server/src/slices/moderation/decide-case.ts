import { api } from '@pitchey/contract/api'
import { stepsOf } from '@pitchey/contract/moderation/vocabulary'
import type { CaseStep, DecisionKind } from '@pitchey/contract/moderation/vocabulary'
import type { CasePage } from '@pitchey/contract/moderation/endpoints'
import { inputOf } from '../../kernel/contract-input.ts'
import { command } from '../../kernel/operation.ts'
import type { CommandScope } from '../../kernel/operation.ts'
import { fieldProblem, Problem } from '../../kernel/problem.ts'
import { assertVersion } from '../../kernel/version.ts'
import { carryOut, takeBack } from './carry-out.ts'
import type { ModerationContext } from './carry-out.ts'
import { findCase, holdCase, setCaseState, standingDecision } from './case-store.ts'
import type { CaseRow } from './case-store.ts'
import { findDecision } from './decision-store.ts'
import { casePageOf } from './list-cases.ts'
import { canModerate, canSuspend } from './moderation-policy.ts'

const kinds: Record<Exclude<CaseStep, 'restore'>, DecisionKind> = {
  dismiss: 'dismissed',
  warn: 'warned',
  take_down: 'taken_down',
  suspend: 'suspended',
}

const restore = async (
  context: ModerationContext,
  scope: CommandScope,
  found: CaseRow,
  words: string,
): Promise<void> => {
  const standing = await standingDecision(scope.db, found.id)
  const decision = standing === null ? null : await findDecision(scope.db, standing)
  if (decision === null) throw new Problem('illegal_transition', { detail: 'Nothing of this case stands.' })
  await takeBack(context, scope, decision, { words, caseId: found.id })
}

const assertStep = async (scope: CommandScope, found: CaseRow, step: CaseStep): Promise<void> => {
  const reversible = (await standingDecision(scope.db, found.id)) !== null
  if (!stepsOf({ ...found, reversible }).includes(step)) {
    throw new Problem('illegal_transition', { detail: `A case that is ${found.state} cannot take the step "${step}".` })
  }
  if (step !== 'suspend') return
  const refusal = canSuspend(scope.actor)
  if (refusal) throw new Problem(refusal)
}

/**
 * Decides a case, or gives back what it took. The author learns what and why, the reporters that somebody looked.
 * Throws `stale_version` when another moderator was first, `illegal_transition` for a step that the case or its subject
 * does not allow, and `conflict` for an account that cannot be suspended.
 */
export const decideCase = (context: ModerationContext) =>
  command({
    name: 'moderation.case-decided',
    input: inputOf(api['POST /api/admin/reports/{id}/decide']),
    who: canModerate,
    facts: (scope, input) => findCase(scope.db, input.id),
    run: async (scope, { id, version, step, reason, words }): Promise<CasePage> => {
      const found = await holdCase(scope.db, id)
      if (found === null) throw new Problem('not_found')
      assertVersion(found.version, version)
      await assertStep(scope, found, step)
      if (step === 'restore') {
        await restore(context, scope, found, words)
      } else {
        if (step !== 'dismiss' && reason === null) throw fieldProblem('/reason', 'required', 'must say why')
        const { subjectKind, subjectId, title, personId } = found
        const deed = { caseId: id, subjectKind, subjectId, title, personId, kind: kinds[step], reason, words }
        await carryOut(context, scope, deed)
      }
      await setCaseState(scope.db, id, 'closed')
      scope.record({
        entityType: found.subjectKind === 'person' ? 'user' : found.subjectKind,
        entityId: found.subjectId,
        details: { step, reason, words, caseId: id },
      })
      return casePageOf(scope.db, id)
    },
    audit: ({ id, step, reason }) => ({ entityType: 'moderation_case', entityId: id, details: { step, reason } }),
  })

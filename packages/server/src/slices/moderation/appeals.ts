import { api } from '@pitchey/contract/api'
import type { ApiAnswer } from '@pitchey/contract/api'
import type { OwnDecision } from '@pitchey/contract/moderation/endpoints'
import { appealDays } from '@pitchey/contract/moderation/vocabulary'
import type { AppealId } from '@pitchey/contract/ids'
import { jsonPage } from '../../http/json-page.ts'
import { actingPerson } from '../../kernel/acting-person.ts'
import { actorId } from '../../kernel/actor.ts'
import { inputOf } from '../../kernel/contract-input.ts'
import { decodeCursor, isTimeAndId } from '../../kernel/cursor.ts'
import { sha256Hex } from '../../kernel/digest.ts'
import { newId } from '../../kernel/ids.ts'
import { command, query } from '../../kernel/operation.ts'
import { anyone, signedIn } from '../../kernel/policy.ts'
import { Problem } from '../../kernel/problem.ts'
import { announceUpheld, takeBack } from './carry-out.ts'
import type { ModerationContext } from './carry-out.ts'
import {
  answerAppeal,
  findAppealed,
  findDecision,
  findDecisionOfToken,
  findOwnDecision,
  findOwnDecisionOfToken,
  insertAppeal,
  insertAppealByToken,
  listAppeals,
  listOwnDecisions,
} from './decision-store.ts'
import type { DecisionRow } from './decision-store.ts'
import { canModerate } from './moderation-policy.ts'

const dayMs = 24 * 3600 * 1000

const assertAppealable = ({ kind, createdAt, reversedAt }: DecisionRow, now: Date): void => {
  if (kind === 'dismissed' || kind === 'restored')
    throw new Problem('conflict', { detail: 'There is nothing to appeal' })
  if (reversedAt !== null) throw new Problem('conflict', { detail: 'The decision was taken back already' })
  if (now.getTime() - createdAt.getTime() > appealDays * dayMs) {
    throw new Problem('conflict', { detail: `An appeal is possible for ${appealDays} days` })
  }
}

const alreadyAppealed = () => new Problem('conflict', { detail: 'You have appealed already' })

/** Decisions about the caller, newest first. */
export const readOwnDecisions = query({
  name: 'moderation.own-decisions',
  input: inputOf(api['GET /api/moderation/decisions']),
  who: signedIn,
  run: async (scope, { limit, cursor }) => {
    const after = decodeCursor(cursor, isTimeAndId)
    const personId = actingPerson(scope.actor)
    const lines = await listOwnDecisions(scope.db, { personId, after, limit: limit + 1, now: scope.now })
    return jsonPage<ApiAnswer<'GET /api/moderation/decisions'>>(lines, limit)
  },
})

/** One decision about the caller; a dismissal is nobody's to see. */
export const readOwnDecision = query({
  name: 'moderation.own-decision',
  input: inputOf(api['GET /api/moderation/decisions/{id}']),
  who: signedIn,
  facts: (scope, { id }) => findOwnDecision(scope.db, id, actingPerson(scope.actor), scope.now),
  run: async (_scope, _input, decision): Promise<OwnDecision> => decision,
})

/** Appeals against a decision about the caller. Throws `conflict` for a second appeal, or when there is nothing left to appeal. */
export const appealDecision = command({
  name: 'moderation.appealed',
  input: inputOf(api['POST /api/moderation/decisions/{id}/appeal']),
  who: signedIn,
  facts: (scope, { id }) => findOwnDecision(scope.db, id, actingPerson(scope.actor), scope.now),
  run: async (scope, { id, body }): Promise<OwnDecision> => {
    const personId = actingPerson(scope.actor)
    const decision = await findDecision(scope.db, id)
    if (decision === null) throw new Problem('not_found')
    assertAppealable(decision, scope.now)
    const appealId = newId<AppealId>()
    if (!(await insertAppeal(scope.db, decision, { id: appealId, body, at: scope.now }))) throw alreadyAppealed()
    scope.emit({ type: 'moderation.appealed', entityId: appealId, payload: { decisionId: id } })
    const own = await findOwnDecision(scope.db, id, personId, scope.now)
    if (own === null) throw new Error(`the decision ${id} vanished`)
    return own
  },
  audit: ({ id }) => ({ entityType: 'moderation_decision', entityId: id }),
})

/** The decision that a mailed link names. Throws `link_expired` for one that names none. */
export const readDecisionByLink = query({
  name: 'moderation.decision-by-link',
  input: inputOf(api['POST /api/moderation/read-decision']),
  who: anyone,
  run: async (scope, { token }): Promise<OwnDecision> => {
    const decision = await findOwnDecisionOfToken(scope.db, await sha256Hex(token), scope.now)
    if (decision === null) throw new Problem('link_expired')
    return decision
  },
})

/** Appeals by a mailed link. Throws `link_expired`, and `conflict` as `appealDecision` does. */
export const appealByLink = command({
  name: 'moderation.appealed-by-link',
  input: inputOf(api['POST /api/moderation/appeal']),
  who: anyone,
  secret: true,
  run: async (scope, { token, body }): Promise<OwnDecision> => {
    const hash = await sha256Hex(token)
    const decision = await findDecisionOfToken(scope.db, hash)
    if (decision === null) throw new Problem('link_expired')
    assertAppealable(decision, scope.now)
    const appealId = newId<AppealId>()
    if (!(await insertAppealByToken(scope.db, hash, { id: appealId, body, at: scope.now }))) throw alreadyAppealed()
    scope.emit({ type: 'moderation.appealed', entityId: appealId, payload: { decisionId: decision.id } })
    const own = await findOwnDecisionOfToken(scope.db, hash, scope.now)
    if (own === null) throw new Error(`the decision ${decision.id} vanished`)
    return own
  },
  audit: (_input, { id }) => ({ entityType: 'moderation_decision', entityId: id }),
})

/** Appeals for moderators. */
export const readAppeals = query({
  name: 'moderation.appeals',
  input: inputOf(api['GET /api/admin/appeals']),
  who: canModerate,
  run: async (scope, { limit, cursor, state }) => {
    const after = decodeCursor(cursor, isTimeAndId)
    const lines = await listAppeals(scope.db, { state, after, limit: limit + 1 })
    return jsonPage<ApiAnswer<'GET /api/admin/appeals'>>(lines, limit)
  },
})

/** Answers an appeal; overturning gives back what the decision took. Throws `conflict` when it was answered already. */
export const decideAppeal = (context: ModerationContext) =>
  command({
    name: 'moderation.appeal-decided',
    input: inputOf(api['POST /api/admin/appeals/{id}/decide']),
    who: canModerate,
    facts: async (scope, { id }) => {
      const decisionId = await findAppealed(scope.db, id)
      return decisionId === null ? null : { decisionId }
    },
    run: async (scope, { id, outcome, words }, { decisionId }): Promise<undefined> => {
      const answer = { state: outcome, words, moderatorId: actorId(scope.actor), at: scope.now }
      if (!(await answerAppeal(scope.db, id, answer))) {
        throw new Problem('conflict', { detail: 'The appeal was answered already' })
      }
      const decision = await findDecision(scope.db, decisionId)
      if (decision === null) throw new Error(`the decision ${decisionId} vanished`)
      if (outcome === 'upheld') await announceUpheld(context, scope, decision, { appealId: id, words })
      else if (decision.reversedAt === null) {
        await takeBack(context, scope, decision, { words, caseId: decision.caseId })
      }
      return undefined
    },
    audit: ({ id, outcome }, _output, { decisionId }) => ({
      entityType: 'moderation_appeal',
      entityId: id,
      details: { outcome, decisionId },
    }),
  })

import type { AppealId, CommentId, DecisionId, UserId } from '@pitchey/contract/ids'
import type { DecisionKind } from '@pitchey/contract/moderation/vocabulary'
import { actorId } from '../../kernel/actor.ts'
import { only, sqlStatement } from '../../kernel/db.ts'
import { sha256Hex } from '../../kernel/digest.ts'
import { newId } from '../../kernel/ids.ts'
import type { CommandScope } from '../../kernel/operation.ts'
import { randomToken } from '../../kernel/random-token.ts'
import type { Settings } from '../../settings.ts'
import { reinstateAccount, suspendAccount } from '../administration/index.ts'
import { hideCommentByModerator, showCommentAgain } from '../engagement/index.ts'
import type { Identity } from '../identity/index.ts'
import { queueMail } from '../notifications/index.ts'
import { pitchStatusOf, reinstatePitch, removePitch } from '../pitches/index.ts'
import { findStandingOf, insertDecision, reverseDecision } from './decision-store.ts'
import type { DecisionRow, NewDecision } from './decision-store.ts'
import { appealUpheldMail, decisionMail } from './moderation-mails.ts'

/** What moderation needs from the rest of the product. */
export type ModerationContext = {
  identity: Pick<Identity, 'endSessionsOf'>
  settings: Pick<Settings, 'baseUrl'>
}

/** A decision that is about to be noted. */
export type Deed = Pick<
  NewDecision,
  'caseId' | 'kind' | 'subjectKind' | 'subjectId' | 'title' | 'personId' | 'reason' | 'words'
>

const readRecipient = sqlStatement<{ email: string; name: string }>(
  'moderation.recipient',
  'select email, name from users where id = $1',
)

const recipientOf = async (scope: CommandScope, id: UserId) => only(await scope.db.rows(readRecipient, [id]))

/** Writes a decision down and tells its author by mail and notification; a dismissal is told to nobody. */
export const announceDecision = async (
  { settings }: Pick<ModerationContext, 'settings'>,
  scope: CommandScope,
  deed: Deed,
): Promise<DecisionId> => {
  const id = newId<DecisionId>()
  const token = randomToken()
  const { kind } = deed
  const told = kind !== 'dismissed'
  const tokenHash = told ? await sha256Hex(token) : null
  await insertDecision(scope.db, { ...deed, id, moderatorId: actorId(scope.actor), tokenHash, at: scope.now })
  if (kind !== 'dismissed') {
    const to = await recipientOf(scope, deed.personId)
    const url = `${settings.baseUrl}/decisions/${id}?token=${token}`
    await queueMail(scope, decisionMail({ ...deed, kind, to, url }))
  }
  const { subjectKind, subjectId, personId, caseId } = deed
  scope.emit({ type: 'moderation.decided', entityId: id, payload: { kind, subjectKind, subjectId, personId, caseId } })
  return id
}

/** Does what a decision says. Throws `illegal_transition` or `conflict` when the subject is not in a state for it. */
export const carryOut = async (context: ModerationContext, scope: CommandScope, deed: Deed): Promise<DecisionId> => {
  if (deed.kind === 'suspended') await suspendAccount(scope, context.identity, deed.personId)
  if (deed.kind === 'taken_down' && deed.subjectKind === 'pitch') await removePitch(scope, deed.subjectId)
  if (deed.kind === 'taken_down' && deed.subjectKind === 'comment') {
    await hideCommentByModerator(scope, deed.subjectId as CommentId)
  }
  return announceDecision(context, scope, deed)
}

const undo = async (scope: CommandScope, decision: DecisionRow): Promise<void> => {
  if (decision.kind === 'suspended') await reinstateAccount(scope, decision.personId)
  if (decision.kind !== 'taken_down') return
  if (decision.subjectKind === 'comment') await showCommentAgain(scope, decision.subjectId as CommentId)
  else if ((await pitchStatusOf(scope.db, decision.subjectId)) === 'removed') {
    await reinstatePitch(scope, decision.subjectId)
  }
}

type GivingBack = { words: string; caseId: Deed['caseId'] }

const noteGivenBack = async (
  context: Pick<ModerationContext, 'settings'>,
  scope: CommandScope,
  decision: DecisionRow,
  { words, caseId }: GivingBack,
): Promise<void> => {
  await reverseDecision(scope.db, decision.id, scope.now)
  const { subjectKind, subjectId, title, personId } = decision
  // The account comes back, whatever the suspension was about.
  const subject =
    decision.kind === 'suspended' ? { subjectKind: 'person' as const, subjectId: personId } : { subjectKind, subjectId }
  await announceDecision(context, scope, { ...subject, caseId, kind: 'restored', title, personId, reason: null, words })
}

/** Takes a decision back and gives what it took; what is back already stays as it is. */
export const takeBack = async (
  context: ModerationContext,
  scope: CommandScope,
  decision: DecisionRow,
  giving: GivingBack,
): Promise<void> => {
  await undo(scope, decision)
  await noteGivenBack(context, scope, decision, giving)
}

type About = Pick<Deed, 'subjectKind' | 'subjectId' | 'title' | 'personId'> & { kind: DecisionKind }

/** Notes that something taken was given back outside of a case, against the decision that took it where there is one. */
export const takeBackStanding = async (
  context: Pick<ModerationContext, 'settings'>,
  scope: CommandScope,
  about: About,
): Promise<void> => {
  const words = 'We looked at it again and gave it back.'
  const standing = await findStandingOf(scope.db, about.subjectId, about.kind)
  if (standing) await noteGivenBack(context, scope, standing, { words, caseId: standing.caseId })
  else await announceDecision(context, scope, { ...about, caseId: null, kind: 'restored', reason: null, words })
}

/** Tells the author that a decision stands after an appeal. */
export const announceUpheld = async (
  { settings }: Pick<ModerationContext, 'settings'>,
  scope: CommandScope,
  decision: DecisionRow,
  answer: { appealId: AppealId; words: string },
): Promise<void> => {
  const to = await recipientOf(scope, decision.personId)
  const url = `${settings.baseUrl}/decisions/${decision.id}`
  await queueMail(scope, appealUpheldMail({ ...decision, to, words: answer.words, url }))
  scope.emit({
    type: 'moderation.appeal-upheld',
    entityId: decision.id,
    payload: { personId: decision.personId, appealId: answer.appealId },
  })
}

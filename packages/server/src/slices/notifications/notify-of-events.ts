import { caseId, commentId, decisionId, organisationId, pitchId, userId } from '@pitchey/contract/ids'
import type { PitchId, UserId } from '@pitchey/contract/ids'
import type { NotificationKind } from '@pitchey/contract/notifications/notification'
import { z } from 'zod'
import { sqlStatement } from '../../kernel/db.ts'
import { command } from '../../kernel/operation.ts'
import { systemOnly } from '../../kernel/policy.ts'
import { notify } from './notify.ts'

/** Notifies a person of a follower, once for each. */
export const notifyOfFollower = command({
  name: 'notification.follower',
  input: z.object({ id: userId, followerId: userId }),
  who: systemOnly,
  run: async (scope, { id, followerId }): Promise<undefined> => {
    await notify(scope, id, { kind: 'follower', payload: { actorId: followerId }, source: `follower:${followerId}` })
    return undefined
  },
  audit: () => null,
})

/** Notifies whoever a comment answers, and otherwise the owner of the pitch, of what others say. */
export const notifyOfComment = command({
  name: 'notification.comment',
  input: z.object({ id: commentId, pitchId, ownerId: userId, authorId: userId, answeredId: userId.nullable() }),
  who: systemOnly,
  run: async (scope, { id, pitchId: aboutId, ownerId, authorId, answeredId }): Promise<undefined> => {
    const payload = { commentId: id, pitchId: aboutId, actorId: authorId }
    const source = `comment:${id}`
    if (answeredId !== null && answeredId !== authorId)
      await notify(scope, answeredId, { kind: 'reply', payload, source })
    if (ownerId !== authorId && ownerId !== answeredId)
      await notify(scope, ownerId, { kind: 'comment', payload, source })
    return undefined
  },
  audit: () => null,
})

const decidedKinds = ['dismissed', 'warned', 'taken_down', 'suspended', 'restored'] as const
const decidedSubjects = ['pitch', 'comment', 'person'] as const
type Decided = { kind: (typeof decidedKinds)[number]; subjectKind: (typeof decidedSubjects)[number] }

/** What the author of a subject is told; nothing of a dismissal, and nothing here of a suspension, which is mailed. */
const decisionKindOf = ({ kind, subjectKind }: Decided): NotificationKind | null => {
  if (kind === 'warned') return 'warning'
  if (kind === 'taken_down') return subjectKind === 'pitch' ? 'pitch_removed' : 'comment_removed'
  if (kind !== 'restored') return null
  if (subjectKind === 'pitch') return 'pitch_reinstated'
  return subjectKind === 'comment' ? 'comment_restored' : 'account_restored'
}

const readReporters = sqlStatement<{ personId: UserId }>(
  'notification.reporters',
  'select reporter_id as "personId" from reports where case_id = $1 order by reporter_id limit 1000',
)

/** Notifies the author of what moderators decided, and the reporters that somebody looked. */
export const notifyOfDecision = command({
  name: 'notification.moderation-decided',
  input: z.object({
    id: decisionId,
    kind: z.enum(decidedKinds),
    subjectKind: z.enum(decidedSubjects),
    subjectId: z.uuid(),
    personId: userId,
    caseId: caseId.nullable(),
  }),
  who: systemOnly,
  run: async (scope, { id, subjectId, personId, caseId: ofCase, ...decided }): Promise<undefined> => {
    const kind = decisionKindOf(decided)
    if (kind !== null) {
      const payload = {
        decisionId: id,
        ...(decided.subjectKind === 'pitch' ? { pitchId: subjectId as PitchId } : {}),
      }
      await notify(scope, personId, { kind, payload, source: `decision:${id}` })
    }
    if (ofCase === null || decided.kind === 'restored') return undefined
    for (const reporter of await scope.db.rows(readReporters, [ofCase])) {
      await notify(scope, reporter.personId, { kind: 'report_answered', payload: {}, source: `case:${ofCase}` })
    }
    return undefined
  },
  audit: () => null,
})

/** Notifies whoever appealed that the decision stands. */
export const notifyOfUpheldAppeal = command({
  name: 'notification.appeal-upheld',
  input: z.object({ id: decisionId, personId: userId }),
  who: systemOnly,
  run: async (scope, { id, personId }): Promise<undefined> => {
    const occasion = { kind: 'appeal_answered', payload: { decisionId: id }, source: `appeal:${id}` } as const
    await notify(scope, personId, occasion)
    return undefined
  },
  audit: () => null,
})

const readLeaders = sqlStatement<{ personId: UserId }>(
  'notification.company-leaders',
  `select user_id as "personId" from organisation_members
   where organisation_id = $1 and role in ('owner', 'admin') order by user_id`,
)

/** Notifies everybody who owns or administers a company that it is verified, once. */
export const notifyOfVerification = command({
  name: 'notification.company-verified',
  input: z.object({ id: organisationId }),
  who: systemOnly,
  run: async (scope, { id }): Promise<undefined> => {
    for (const { personId } of await scope.db.rows(readLeaders, [id])) {
      await notify(scope, personId, {
        kind: 'company_verified',
        payload: { organisationId: id },
        source: `company-verified:${id}`,
      })
    }
    return undefined
  },
  audit: () => null,
})

import { commentId, organisationId, pitchId, userId } from '@pitchey/contract/ids'
import type { UserId } from '@pitchey/contract/ids'
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

const notifyOfModeration = (kind: 'pitch_removed' | 'pitch_reinstated') =>
  command({
    name: `notification.${kind.replace('_', '-')}`,
    input: z.object({ id: pitchId, ownerId: userId, version: z.int() }),
    who: systemOnly,
    run: async (scope, { id, ownerId, version }): Promise<undefined> => {
      await notify(scope, ownerId, { kind, payload: { pitchId: id }, source: `${kind}:${id}:${version}` })
      return undefined
    },
    audit: () => null,
  })

export const notifyOfRemoval = notifyOfModeration('pitch_removed')
export const notifyOfReinstatement = notifyOfModeration('pitch_reinstated')

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

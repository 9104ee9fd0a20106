import { pitchId, userId } from '@pitchey/contract/ids'
import type { UserId } from '@pitchey/contract/ids'
import { z } from 'zod'
import { sqlStatement } from '../../kernel/db.ts'
import { command } from '../../kernel/operation.ts'
import { systemOnly } from '../../kernel/policy.ts'
import { notify } from './notify.ts'

/** Notifies the owner of a pitch of whoever joined its team. */
export const notifyOfJoining = command({
  name: 'notification.team-joined',
  input: z.object({ id: pitchId, ownerId: userId, personId: userId }),
  who: systemOnly,
  run: async (scope, { id, ownerId, personId }): Promise<undefined> => {
    await notify(scope, ownerId, {
      kind: 'team_joined',
      payload: { pitchId: id, actorId: personId },
      source: `team-joined:${id}:${personId}`,
    })
    return undefined
  },
  audit: () => null,
})

/** Notifies a person that somebody would like to name them in a project. */
export const notifyOfProposal = command({
  name: 'notification.attachment-proposed',
  input: z.object({ id: z.uuid(), pitchId, personId: userId, actorId: userId }),
  who: systemOnly,
  run: async (scope, { id, pitchId: aboutId, personId, actorId }): Promise<undefined> => {
    await notify(scope, personId, {
      kind: 'attachment_proposed',
      payload: { pitchId: aboutId, actorId },
      source: `attachment-proposed:${id}`,
    })
    return undefined
  },
  audit: () => null,
})

const readOwner = sqlStatement<{ ownerId: UserId }>(
  'notification.owner-of-pitch',
  'select owner_id as "ownerId" from pitches where id = $1',
)

/** Notifies the owner of a pitch of what somebody who was asked to be named says. */
export const notifyOfAnswer = command({
  name: 'notification.attachment-answered',
  input: z.object({ id: z.uuid(), pitchId, confirmed: z.boolean(), actorId: userId.nullable() }),
  who: systemOnly,
  run: async (scope, { id, pitchId: aboutId, confirmed, actorId }): Promise<undefined> => {
    const [pitch] = await scope.db.rows(readOwner, [aboutId])
    if (!pitch || pitch.ownerId === actorId) return undefined
    await notify(scope, pitch.ownerId, {
      kind: confirmed ? 'attachment_confirmed' : 'attachment_declined',
      payload: { pitchId: aboutId, ...(actorId === null ? {} : { actorId }) },
      source: `attachment-answered:${id}:${confirmed}`,
    })
    return undefined
  },
  audit: () => null,
})

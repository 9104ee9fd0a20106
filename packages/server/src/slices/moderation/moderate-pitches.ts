import { api } from '@pitchey/contract/api'
import type { PitchId, UserId } from '@pitchey/contract/ids'
import { inputOf } from '../../kernel/contract-input.ts'
import { only, sqlStatement } from '../../kernel/db.ts'
import type { Db } from '../../kernel/db.ts'
import { command } from '../../kernel/operation.ts'
import { canModerate } from '../administration/index.ts'
import { reinstatePitch, removePitch } from '../pitches/index.ts'
import { announceDecision, takeBackStanding } from './carry-out.ts'
import type { ModerationContext } from './carry-out.ts'

const readOwner = sqlStatement<{ personId: UserId; title: string }>(
  'moderation.pitch-owner',
  'select owner_id as "personId", title from pitches where id = $1',
)

const aboutPitch = async (db: Db, id: PitchId) =>
  ({ subjectKind: 'pitch', subjectId: id, ...only(await db.rows(readOwner, [id])) }) as const

/** Takes a pitch down without a case. Throws `not_found`, and `illegal_transition` for one that is down already. */
export const takePitchDown = (context: ModerationContext) =>
  command({
    name: 'administration.pitch-removed',
    input: inputOf(api['POST /api/admin/pitches/{id}/remove']),
    who: canModerate,
    run: async (scope, { id, reason }): Promise<undefined> => {
      await removePitch(scope, id)
      const subject = await aboutPitch(scope.db, id)
      await announceDecision(context, scope, {
        ...subject,
        caseId: null,
        kind: 'taken_down',
        reason: null,
        words: reason,
      })
      return undefined
    },
    audit: ({ id, reason }) => ({ entityType: 'pitch', entityId: id, details: { reason } }),
  })

/** Gives a removed pitch back to its owner as a draft. Throws `not_found` or `illegal_transition`. */
export const givePitchBack = (context: ModerationContext) =>
  command({
    name: 'administration.pitch-reinstated',
    input: inputOf(api['POST /api/admin/pitches/{id}/reinstate']),
    who: canModerate,
    run: async (scope, { id }): Promise<undefined> => {
      await reinstatePitch(scope, id)
      await takeBackStanding(context, scope, { ...(await aboutPitch(scope.db, id)), kind: 'taken_down' })
      return undefined
    },
    audit: ({ id }) => ({ entityType: 'pitch', entityId: id }),
  })

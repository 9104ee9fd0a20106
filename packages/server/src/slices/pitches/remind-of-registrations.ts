import type { PitchId, UserId } from '@pitchey/contract/ids'
import { z } from 'zod'
import { sqlStatement } from '../../kernel/db.ts'
import { command } from '../../kernel/operation.ts'
import { systemOnly } from '../../kernel/policy.ts'

/** How long before a registration expires its owner is reminded, in days. */
export const reminderDays = 30

const findExpiring = sqlStatement<{ pitchId: PitchId; ownerId: UserId; expiresOn: string }>(
  'pitch.expiring-registrations',
  `select p.id as "pitchId", p.owner_id as "ownerId", f.value ->> 'expiresOn' as "expiresOn"
   from pitch_fields f join pitches p on p.id = f.pitch_id join users u on u.id = p.owner_id
   where f.field = 'registration' and p.status not in ('archived', 'removed') and u.status = 'active'
     and f.value ->> 'expiresOn' between $1 and $2
   order by p.id`,
)

const dayOf = (at: Date): string => at.toISOString().slice(0, 10)

/** [PIT22] Reminds owners of registrations that expire within thirty days; whoever hears of it hears of it once. */
export const remindOfRegistrations = command({
  name: 'pitch.registrations-watched',
  input: z.object({}),
  who: systemOnly,
  run: async (scope) => {
    const until = new Date(scope.now.getTime() + reminderDays * 86_400_000)
    const expiring = await scope.db.rows(findExpiring, [dayOf(scope.now), dayOf(until)])
    for (const { pitchId, ownerId, expiresOn } of expiring)
      scope.emit({ type: 'pitch.registration-expires', entityId: pitchId, payload: { ownerId, expiresOn } })
    return expiring.length
  },
  audit: () => null,
})

import { pitchId } from '@pitchey/contract/ids'
import type { PitchId, UserId } from '@pitchey/contract/ids'
import { z } from 'zod'
import { sqlStatement } from '../../kernel/db.ts'
import { command } from '../../kernel/operation.ts'
import { systemOnly } from '../../kernel/policy.ts'
import type { Settings } from '../../settings.ts'
import { notify, queueMail } from '../notifications/index.ts'
import { registrationMail } from './registration-mails.ts'

/** How long before a registration expires its owner is reminded, in days. */
export const reminderDays = 30

const findExpiring = sqlStatement<{ id: PitchId; expiresOn: string }>(
  'pitch.expiring-registrations',
  `select p.id, f.value ->> 'expiresOn' as "expiresOn"
   from pitch_fields f join pitches p on p.id = f.pitch_id join users u on u.id = p.owner_id
   where f.field = 'registration' and p.status not in ('archived', 'removed') and u.status = 'active'
     and f.value ->> 'expiresOn' between $1 and $2
   order by p.id`,
)

const dayOf = (at: Date): string => at.toISOString().slice(0, 10)

/** [PIT22] Finds registrations that expire within thirty days, and has their owners told. */
export const remindOfRegistrations = command({
  name: 'pitch.registrations-watched',
  input: z.object({}),
  who: systemOnly,
  run: async (scope) => {
    const until = new Date(scope.now.getTime() + reminderDays * 86_400_000)
    const expiring = await scope.db.rows(findExpiring, [dayOf(scope.now), dayOf(until)])
    for (const { id, expiresOn } of expiring)
      scope.emit({ type: 'pitch.registration-expires', entityId: id, payload: { expiresOn } })
    return expiring.length
  },
  audit: () => null,
})

const findStanding = sqlStatement<{ ownerId: UserId; title: string; email: string | null }>(
  'pitch.expiring-registration',
  `select p.owner_id as "ownerId", p.title, case when u.email_verified then u.email end as email
   from pitch_fields f join pitches p on p.id = f.pitch_id join users u on u.id = p.owner_id
   where f.pitch_id = $1 and f.field = 'registration' and f.value ->> 'expiresOn' = $2
     and p.status not in ('archived', 'removed') and u.status = 'active'`,
)

/**
 * [PIT22] Reminds the owner of a pitch that its registration expires, once for each date: in the portal, and by mail
 * where the address is confirmed. Both commit together. A date that was changed meanwhile is not told of.
 */
export const tellOfRegistration = (settings: Settings) =>
  command({
    name: 'pitch.registration-told',
    input: z.object({ id: pitchId, expiresOn: z.iso.date() }),
    who: systemOnly,
    run: async (scope, { id, expiresOn }): Promise<boolean> => {
      const [standing] = await scope.db.rows(findStanding, [id, expiresOn])
      if (!standing) return false
      const { ownerId, title, email } = standing
      const source = `registration-expires:${id}:${expiresOn}`
      const isNew = await notify(scope, ownerId, { kind: 'registration_expires', payload: { pitchId: id }, source })
      if (isNew && email !== null)
        await queueMail(scope, registrationMail(settings, { to: email, id, title, expiresOn }))
      return isNew
    },
    audit: () => null,
  })

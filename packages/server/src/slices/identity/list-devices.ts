import type { ApiAnswer } from '@pitchey/contract/api'
import { z } from 'zod'
import { actingPerson } from '../../kernel/acting-person.ts'
import { query } from '../../kernel/operation.ts'
import { signedIn } from '../../kernel/policy.ts'
import { deviceName } from './device-name.ts'
import { listSessions } from './session-store.ts'

/** The devices on which the caller is signed in, the one used last first. */
export const listDevices = query({
  name: 'identity.devices-listed',
  input: z.strictObject({}),
  who: signedIn,
  run: async ({ db, actor, now }): Promise<ApiAnswer<'GET /api/auth/sessions'>> => {
    const rows = await db.rows(listSessions, [actingPerson(actor), now])
    const items = rows.map(({ id, userAgent, address, createdAt, lastSeenAt, expiresAt }) => ({
      id,
      current: actor.kind === 'person' && actor.sessionId === id,
      device: deviceName(userAgent),
      address,
      createdAt: createdAt.toISOString(),
      lastSeenAt: lastSeenAt.toISOString(),
      expiresAt: expiresAt.toISOString(),
    }))
    return { items, nextCursor: null }
  },
})

import { z } from 'zod'
import { query } from '../../kernel/operation.ts'
import { anyone } from '../../kernel/policy.ts'
import { listNewest } from './mail-store.ts'

export type DevMail = { to: string; subject: string; text: string; html: string; links: string[]; createdAt: string }

/**
 * The newest hundred mails of the outbox, of all recipients or of one. For development only: whoever may call this can
 * take over any account, so the platform mounts it nowhere else.
 */
export const listDevMail = query({
  name: 'mail.listed',
  input: z.strictObject({ to: z.string().trim().toLowerCase().max(254).optional() }),
  who: anyone,
  run: async ({ db }, { to }): Promise<{ items: DevMail[] }> => {
    const rows = await db.rows(listNewest, [to ?? null])
    return { items: rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() })) }
  },
})

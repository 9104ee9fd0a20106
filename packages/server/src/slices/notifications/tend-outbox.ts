import { z } from 'zod'
import { command } from '../../kernel/operation.ts'
import { systemOnly } from '../../kernel/policy.ts'
import type { Mailer } from '../../ports/mailer.ts'
import { deleteBefore, giveUpBefore, listWaiting } from './mail-store.ts'
import { mailQueue } from './queue-mail.ts'

const minuteMs = 60_000
const dayMs = 24 * 60 * minuteMs

/**
 * Queues mails again that still wait after two minutes, gives up on those that waited for a day, and forgets whatever
 * is older than thirty days. Without a mail server nothing is given up, so that developers can read their mails.
 */
export const tendOutbox = (mailer: Mailer | null) =>
  command({
    name: 'mail.outbox-tended',
    input: z.strictObject({}),
    who: systemOnly,
    run: async ({ db, now, enqueue }): Promise<undefined> => {
      const ago = (durationMs: number) => new Date(now.getTime() - durationMs)
      await db.rows(deleteBefore, [ago(30 * dayMs)])
      if (!mailer) return undefined
      await db.rows(giveUpBefore, [ago(dayMs)])
      for (const { id } of await db.rows(listWaiting, [ago(2 * minuteMs)]))
        await enqueue(mailQueue, { id }, { singletonKey: id })
      return undefined
    },
    audit: () => null,
  })

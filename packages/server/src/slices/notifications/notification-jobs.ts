import { job } from '../../jobs/job.ts'
import type { Job } from '../../jobs/job.ts'
import { system } from '../../kernel/actor.ts'
import { execute } from '../../kernel/execute.ts'
import type { Mailer } from '../../ports/mailer.ts'
import { mailQueue } from './queue-mail.ts'
import { sendMail } from './send-mail.ts'
import { tendOutbox } from './tend-outbox.ts'

const dispatchJob = (mailer: Mailer | null): Job => {
  const operation = sendMail(mailer)
  return {
    queue: mailQueue,
    on: [],
    retryLimit: 5,
    who: operation.who,
    run: async (kernel, data) => {
      const result = await execute(kernel, operation, data, {
        actor: system(mailQueue),
        request: { id: null, address: null, userAgent: null },
        log: kernel.log.child({ queue: mailQueue }),
      })
      // Noted by now; the queue counts the attempt as failed and comes back to it.
      if (result === 'refused') throw new Error('the mail server did not accept the mail')
    },
  }
}

/** The jobs that empty the outbox; without a mail server mails stay in it. */
export const notificationJobs = (mailer: Mailer | null): Job[] => [
  dispatchJob(mailer),
  job('mail.tend-outbox', tendOutbox(mailer), { cron: '*/5 * * * *' }),
]

import { sqlStatement } from '@pitchey/server/kernel/db'
import type { Database } from '@pitchey/server/kernel/db'
import type { FileStore } from '@pitchey/server/ports/file-store'
import type { SmtpMailer } from './adapters/mail/smtp-mailer.ts'

type Probe = () => Promise<{ detail?: string; degraded?: boolean }>

const ping = sqlStatement<{ one: number }>('health.ping', 'select 1 as one')
const backlog = sqlStatement<{ waiting: number; stuck: number }>(
  'health.backlog',
  `select count(*)::int as waiting, count(*) filter (where created_at < now() - interval '5 minutes')::int as stuck
   from (select created_at from outbox where relayed_at is null order by created_at limit 1000) waiting`,
)

/** One probe per thing the product stands on; each really uses it. */
export const healthProbes = (on: {
  database: Database
  files: FileStore
  mailer: SmtpMailer | null
}): Record<string, Probe> => ({
  database: async () => {
    await on.database.rows(ping, [])
    return {}
  },
  storage: async () => {
    await on.files.probe()
    return {}
  },
  jobs: async () => {
    const [row] = await on.database.rows(backlog, [])
    const stuck = row?.stuck ?? 0
    return { detail: `${row?.waiting ?? 0} events waiting`, degraded: stuck > 0 }
  },
  ...(on.mailer
    ? {
        mail: async () => {
          await on.mailer?.check()
          return {}
        },
      }
    : {}),
})

import { route, routeFile } from '../../http/route.ts'
import type { Route } from '../../http/route.ts'
import { job } from '../../jobs/job.ts'
import type { Job } from '../../jobs/job.ts'
import type { Database } from '../../kernel/db.ts'
import type { Log } from '../../ports/log.ts'
import type { Settings } from '../../settings.ts'
import { createEventQueue } from './event-queue.ts'
import type { EventQueue } from './event-queue.ts'
import { writeReaderEvents } from './event-store.ts'
import { noteReading } from './note-reading.ts'
import { exportReport, readReport } from './read-report.ts'
import { rollUpAnalytics, tendAnalytics } from './roll-up.ts'

export type Analytics = { queue: EventQueue; routes: Route[]; jobs: Job[] }

type AnalyticsDependencies = { database: Database; log: Log; settings: Pick<Settings, 'secret'> }

/** What readers do, added up. Whoever makes it stops the queue, so that nothing that waits is lost. */
export const createAnalytics = ({ database, log, settings }: AnalyticsDependencies): Analytics => {
  const queue = createEventQueue({
    write: writeReaderEvents(database),
    onError: (error) => log.warn({ err: error }, 'events of readers wait for the database'),
  })
  return {
    queue,
    routes: [
      route('GET /api/analytics/report', readReport),
      routeFile('GET /api/analytics/report/export.csv', exportReport),
      route('POST /api/pitches/{id}/reading', noteReading({ queue, secret: settings.secret })),
    ],
    jobs: [
      job('analytics.roll-up', rollUpAnalytics, { cron: '* * * * *' }),
      job('analytics.tend', tendAnalytics, { cron: '23 3 * * *' }),
    ],
  }
}

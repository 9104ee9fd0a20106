import { api } from '@pitchey/contract/api'
import { reportsPerDay } from '@pitchey/contract/moderation/vocabulary'
import { sqlStatement } from '../../kernel/db.ts'
import { inputOf } from '../../kernel/contract-input.ts'
import { newId } from '../../kernel/ids.ts'
import { command } from '../../kernel/operation.ts'
import { Problem } from '../../kernel/problem.ts'
import { canReport, mayReport } from './moderation-policy.ts'
import { findReportable } from './subject-store.ts'

const fileReport = sqlStatement<{ outcome: 'filed' | 'already' | 'too_many' }>(
  'moderation.file-report',
  'select report_file($1, $2, $3, $4, $5, $6, $7::jsonb, $8, $9, $10, $11) as outcome',
)

const hourSeconds = 3600

/**
 * Files a report: the first of a subject opens its case, further ones join it.
 * Throws `not_found` for what the caller cannot see, `forbidden` for what is their own, `conflict` for a second report
 * while the first is open, and `too_many_requests` beyond the day's share.
 */
export const reportSubject = command({
  name: 'moderation.reported',
  input: inputOf(api['POST /api/reports']),
  who: mayReport,
  facts: (scope, input) => findReportable(scope.db, input.subject),
  access: canReport,
  run: async (scope, { subject, reason, note }, { author, title, texts }): Promise<undefined> => {
    const [row] = await scope.db.rows(fileReport, [
      newId(),
      newId(),
      subject.kind,
      subject.id,
      author.id,
      title,
      JSON.stringify(texts),
      reason,
      note,
      scope.now,
      reportsPerDay,
    ])
    if (row?.outcome === 'too_many') {
      throw new Problem('too_many_requests', {
        detail: `Nobody can report more than ${reportsPerDay} things a day`,
        retryAfterSeconds: hourSeconds,
      })
    }
    if (row?.outcome === 'already') throw new Problem('conflict', { detail: 'You have reported this already' })
    return undefined
  },
  audit: ({ subject, reason }) => ({ entityType: subject.kind, entityId: subject.id, details: { reason } }),
})

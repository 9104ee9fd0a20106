import type { AudienceReport } from '@pitchey/contract/analytics/endpoints'
import { api } from '@pitchey/contract/api'
import type { PitchId } from '@pitchey/contract/ids'
import { FileText } from '../../http/route.ts'
import { actingPerson } from '../../kernel/acting-person.ts'
import { inputOf } from '../../kernel/contract-input.ts'
import { query } from '../../kernel/operation.ts'
import type { Scope } from '../../kernel/operation.ts'
import { may, signedIn } from '../../kernel/policy.ts'
import { Problem } from '../../kernel/problem.ts'
import { canSeeFigures, dayRange, daysIn, findPitchFacts, shiftDay } from '../engagement/index.ts'
import type { DayRange } from '../engagement/index.ts'
import { csvOf } from './csv.ts'
import { exportColumns, readExportRows, readFigures } from './report-store.ts'
import type { Interval, Span, Whose } from './report-store.ts'

type Asked = { from?: string | undefined; to?: string | undefined; pitchId?: PitchId | undefined }

/** As fine as a chart can show: hours of a day, days of a quarter, weeks of half a year, months beyond. */
export const intervalOf = (range: DayRange): Interval => {
  const days = daysIn(range)
  if (days === 1) return 'hour'
  if (days <= 92) return 'day'
  return days <= 190 ? 'week' : 'month'
}

const spanOf = (asked: Asked, now: Date): Span => {
  const range = dayRange(asked, now)
  return { ...range, beforeFrom: shiftDay(range.from, -daysIn(range)), interval: intervalOf(range) }
}

const ownPitches = may('pitch.write')

/** [ANA8] Whose figures they are: of one pitch for its owner and moderators, or of all of one's own. */
const whoseOf = async (scope: Scope, { pitchId }: Asked): Promise<Whose> => {
  const refuse = (code: ReturnType<typeof ownPitches>) => {
    if (code) throw new Problem(code)
  }
  if (pitchId === undefined) {
    refuse(ownPitches(scope.actor))
    return { ownerId: actingPerson(scope.actor) }
  }
  const pitch = await findPitchFacts(scope.db, pitchId)
  if (pitch === null) throw new Problem('not_found')
  refuse(canSeeFigures(scope.actor, pitch))
  return { pitchId }
}

/** Who came, from where, how far they read and what they did, beside the days before. */
export const readReport = query({
  name: 'analytics.report',
  input: inputOf(api['GET /api/analytics/report']),
  who: signedIn,
  run: async (scope, asked): Promise<AudienceReport> => {
    const whose = await whoseOf(scope, asked)
    const span = spanOf(asked, scope.now)
    const { from, to, beforeFrom, interval } = span
    return {
      period: { from, to },
      before: { from: beforeFrom, to: shiftDay(from, -1) },
      interval,
      ...(await readFigures(scope.db, whose, span)),
    }
  },
})

/** The figures of the same days as a spreadsheet: their sums are the totals of the report. */
export const exportReport = query({
  name: 'analytics.export',
  input: inputOf(api['GET /api/analytics/report/export.csv']),
  who: signedIn,
  run: async (scope, asked): Promise<FileText> => {
    const whose = await whoseOf(scope, asked)
    const span = spanOf(asked, scope.now)
    const rows = await readExportRows(scope.db, whose, span)
    const lines = rows.map((row) => [row.day, row.title, row.pitchId, ...exportColumns.map(({ key }) => row[key] ?? 0)])
    const header = ['day', 'pitch', 'pitch id', ...exportColumns.map(({ key }) => key.replace('_', ' '))]
    return new FileText(csvOf(header, lines), `pitchey-analytics-${span.from}-${span.to}.csv`)
  },
})

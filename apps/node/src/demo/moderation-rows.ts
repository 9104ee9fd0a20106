import { demoCases } from './content/moderation.ts'
import type { DemoCase } from './content/moderation.ts'
import { demoId } from './demo-id.ts'

const dayMs = 24 * 3600 * 1000

const daysBefore = (now: Date, days: number): string => new Date(now.getTime() - days * dayMs).toISOString()

const decisionRow = (now: Date, key: string, { decision }: DemoCase) =>
  decision === undefined
    ? null
    : {
        id: demoId('decision', key),
        kind: decision.kind,
        reason: decision.reason,
        words: decision.words,
        moderatorId: demoId('person', 'demo-admin'),
        at: daysBefore(now, decision.daysAgo),
        reversed: decision.reversed === true,
      }

const appealRow = (now: Date, key: string, { appeal }: DemoCase) =>
  appeal === undefined
    ? null
    : {
        id: demoId('appeal', key),
        state: appeal.state,
        body: appeal.body,
        words: appeal.words ?? null,
        at: daysBefore(now, appeal.daysAgo),
      }

/** Cases with their reports, decisions and appeals, as `insertCases` takes them. */
export const caseRows = (now: Date) =>
  demoCases.map((one, place) => {
    const key = String(place)
    return {
      id: demoId('case', key),
      subjectKind: one.subjectKind,
      subjectId: demoId(one.subjectKind, one.subjectKey),
      reasons: [...new Set(one.reports.map(({ reason }) => reason))],
      reports: one.reports.map(({ reporterKey, reason, note, daysAgo }, index) => ({
        id: demoId('report', `${key}-${index}`),
        reporterId: demoId('person', reporterKey),
        reason,
        note,
        at: daysBefore(now, daysAgo),
      })),
      decision: decisionRow(now, key, one),
      appeal: appealRow(now, key, one),
    }
  })

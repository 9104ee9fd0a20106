import type { CaseStep, DecisionKind, ReportReason, SubjectKind } from '@pitchey/contract/moderation/vocabulary'
import { caseStates, reportReasonCatalogue, reportReasons, subjectKinds } from '@pitchey/contract/moderation/vocabulary'
import type { ApiRequest } from '../../app/api.ts'

type Tone = 'neutral' | 'good' | 'bad' | 'info' | 'accent'

export const decisionWords: Record<DecisionKind, { label: string; tone: Tone }> = {
  dismissed: { label: 'Dismissed', tone: 'neutral' },
  warned: { label: 'Warned', tone: 'accent' },
  taken_down: { label: 'Taken down', tone: 'bad' },
  suspended: { label: 'Suspended', tone: 'bad' },
  restored: { label: 'Given back', tone: 'good' },
}

type StepWords = { label: string; verb: string; hint: (kind: SubjectKind) => string; danger: boolean }

const things: Record<SubjectKind, string> = { pitch: 'The pitch', comment: 'The comment', person: 'The account' }

/** What each step is called, and what it does. */
export const stepWords: Record<CaseStep, StepWords> = {
  dismiss: {
    label: 'Dismiss',
    verb: 'Dismiss the case',
    hint: () => 'Nothing breaks our rules. The author is not told.',
    danger: false,
  },
  warn: {
    label: 'Warn',
    verb: 'Send the warning',
    hint: (kind) => `${things[kind]} stays; the author is told what is wrong.`,
    danger: false,
  },
  take_down: {
    label: 'Take down',
    verb: 'Take it down',
    hint: (kind) => `${things[kind]} disappears for everybody else. The author can appeal.`,
    danger: true,
  },
  suspend: {
    label: 'Suspend the author',
    verb: 'Suspend the account',
    hint: () => 'Signed out everywhere; every pitch leaves the market. The author can appeal.',
    danger: true,
  },
  restore: { label: 'Give back', verb: 'Give it back', hint: () => 'What was taken comes back.', danger: false },
}

export type CasesFilter = { state: 'open' | 'closed'; kind: SubjectKind | ''; reason: ReportReason | '' }

/** What the address says about the queue of reports. */
export const casesFilter = (search: URLSearchParams): CasesFilter => ({
  state: caseStates.find((state) => state === search.get('state')) ?? 'open',
  kind: subjectKinds.find((kind) => kind === search.get('kind')) ?? '',
  reason: reportReasons.find((reason) => reason === search.get('reason')) ?? '',
})

export const casesRequest = ({ state, kind, reason }: CasesFilter): ApiRequest<'GET /api/admin/reports'> => ({
  query: { state, ...(kind === '' ? {} : { kind }), ...(reason === '' ? {} : { reason }) },
})

/** What the address says about appeals. */
export const appealsRequest = (search: URLSearchParams): ApiRequest<'GET /api/admin/appeals'> => ({
  query: { state: search.get('state') === 'answered' ? 'answered' : 'open' },
})

export const reasonLabel = (reason: ReportReason): string => reportReasonCatalogue[reason].label

import type { DecisionKind, ReportReason, SubjectKind } from '@pitchey/contract/moderation/vocabulary'

/** A case of the demo market: who reported what, and what came of it. */
export type DemoCase = {
  subjectKind: SubjectKind
  /** The key of a pitch or of a person, or the place of a comment. */
  subjectKey: string
  reports: readonly { reporterKey: string; reason: ReportReason; note: string; daysAgo: number }[]
  decision?: { kind: DecisionKind; reason: ReportReason | null; words: string; daysAgo: number; reversed?: boolean }
  appeal?: { state: 'open' | 'overturned'; body: string; daysAgo: number; words?: string }
}

export const demoCases: readonly DemoCase[] = [
  {
    subjectKind: 'pitch',
    subjectKey: 'undertow',
    reports: [
      {
        reporterKey: 'falk-dreyer',
        reason: 'copied_work',
        note: 'The ferry, the two sisters and the last line are in a radio play of 2014. I can send the broadcast.',
        daysAgo: 2,
      },
      {
        reporterKey: 'demo-investor',
        reason: 'fraud',
        note: 'The deck names a co-producer who told me he never heard of it.',
        daysAgo: 1,
      },
      { reporterKey: 'davide-greco', reason: 'copied_work', note: '', daysAgo: 0 },
    ],
  },
  {
    subjectKind: 'comment',
    subjectKey: '2',
    reports: [
      {
        reporterKey: 'hanna-brandt',
        reason: 'spam',
        note: 'He sells lenses under every pitch with a lighthouse.',
        daysAgo: 4,
      },
    ],
  },
  {
    subjectKind: 'person',
    subjectKey: 'kofi-asante',
    reports: [
      {
        reporterKey: 'demo-production',
        reason: 'impersonation',
        note: 'We work with Kofi Asante, and this is not his account.',
        daysAgo: 3,
      },
    ],
  },
  {
    subjectKind: 'pitch',
    subjectKey: 'sulphur',
    reports: [
      { reporterKey: 'demo-investor', reason: 'violence', note: 'The logline reads like instructions.', daysAgo: 12 },
    ],
    decision: {
      kind: 'warned',
      reason: 'violence',
      words: 'Please keep the recipe out of the logline. The story does not need it, and we cannot host it.',
      daysAgo: 9,
    },
    appeal: {
      state: 'open',
      body: 'There is no recipe in it: the chemistry is wrong on purpose, as in every film about this mine. I would rather explain it than change it.',
      daysAgo: 2,
    },
  },
  {
    subjectKind: 'pitch',
    subjectKey: 'the-wake-caterers',
    reports: [
      {
        reporterKey: 'layla-haddad',
        reason: 'private_information',
        note: 'It names a real undertaker in Sligo.',
        daysAgo: 26,
      },
    ],
    decision: {
      kind: 'warned',
      reason: 'private_information',
      words: 'A reader says that the undertaker is a real person with a real address. Please make it an invented one.',
      daysAgo: 24,
      reversed: true,
    },
    appeal: {
      state: 'overturned',
      body: 'The undertaker is my late uncle, the firm closed in 1998, and his daughter has read every draft.',
      daysAgo: 23,
      words: 'Thank you for explaining. Nothing here is anybody’s private information; the warning is withdrawn.',
    },
  },
]

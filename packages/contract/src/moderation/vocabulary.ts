/** What can be reported. */
export const subjectKinds = ['pitch', 'comment', 'person'] as const
export type SubjectKind = (typeof subjectKinds)[number]

export const subjectLabels: Record<SubjectKind, string> = { pitch: 'Pitch', comment: 'Comment', person: 'Person' }

/** Why something is reported, and why moderators act. */
export const reportReasons = [
  'copied_work',
  'spam',
  'harassment',
  'hate',
  'sexual',
  'violence',
  'child_safety',
  'private_information',
  'impersonation',
  'fraud',
  'illegal',
  'other',
] as const
export type ReportReason = (typeof reportReasons)[number]

type ReasonEntry = {
  label: string
  /** What belongs here, in the words of whoever reports. */
  hint: string
  subjects: readonly SubjectKind[]
}

const everything = subjectKinds

export const reportReasonCatalogue: Record<ReportReason, ReasonEntry> = {
  copied_work: {
    label: 'Copied work',
    hint: 'It uses somebody else’s script, idea document or pictures without permission.',
    subjects: ['pitch', 'comment'],
  },
  spam: {
    label: 'Spam',
    hint: 'Advertising, repetition, or links that have nothing to do with it.',
    subjects: everything,
  },
  harassment: { label: 'Harassment', hint: 'It attacks, threatens or bullies somebody.', subjects: everything },
  hate: { label: 'Hate', hint: 'It degrades people for who they are.', subjects: everything },
  sexual: {
    label: 'Sexual content',
    hint: 'Explicit material that does not belong on a public page.',
    subjects: everything,
  },
  violence: { label: 'Violence', hint: 'It glorifies or calls for violence.', subjects: everything },
  child_safety: { label: 'Safety of children', hint: 'It sexualises or endangers a minor.', subjects: everything },
  private_information: {
    label: 'Private information',
    hint: 'It shows an address, a number or a document that is not theirs to show.',
    subjects: everything,
  },
  impersonation: {
    label: 'Pretending to be somebody',
    hint: 'The account uses another person’s or company’s name.',
    subjects: ['person'],
  },
  fraud: {
    label: 'Fraud',
    hint: 'False claims about rights, people or money, or an attempt to cheat.',
    subjects: everything,
  },
  illegal: { label: 'Against the law', hint: 'Anything else that the law forbids.', subjects: everything },
  other: { label: 'Something else', hint: 'Tell us in your own words.', subjects: everything },
}

/** Reasons that fit one kind of subject, in the order in which they are offered. */
export const reasonsFor = (kind: SubjectKind): readonly ReportReason[] =>
  reportReasons.filter((reason) => reportReasonCatalogue[reason].subjects.includes(kind))

export const caseStates = ['open', 'closed'] as const
export type CaseState = (typeof caseStates)[number]

/** What a moderator may do with a case. */
export const caseSteps = ['dismiss', 'warn', 'take_down', 'suspend', 'restore'] as const
export type CaseStep = (typeof caseSteps)[number]

/** What a moderator did. */
export const decisionKinds = ['dismissed', 'warned', 'taken_down', 'suspended', 'restored'] as const
export type DecisionKind = (typeof decisionKinds)[number]

export const appealStates = ['open', 'upheld', 'overturned'] as const
export type AppealState = (typeof appealStates)[number]

/** For so many days after a decision its author may appeal. */
export const appealDays = 90

/** So many reports one account may make within 24 hours. */
export const reportsPerDay = 20

const minNoteLength = 10

/** Whether a report with this reason must say more in words. */
export const needsNote = (reason: ReportReason): boolean => reason === 'other' || reason === 'illegal'

/** Whether what was written says enough for the reason. */
export const isNoteEnough = (reason: ReportReason, note: string): boolean =>
  !needsNote(reason) || note.trim().length >= minNoteLength

type CaseFacts = {
  state: CaseState
  subjectKind: SubjectKind
  /** Whether the case ended with something that stands and can be taken back. */
  reversible: boolean
}

/**
 * The steps that are open to moderators: an open case is decided once; what was taken down or suspended by it can be
 * given back later.
 */
export const stepsOf = ({ state, subjectKind, reversible }: CaseFacts): readonly CaseStep[] => {
  if (state === 'closed') return reversible ? ['restore'] : []
  return subjectKind === 'person' ? ['dismiss', 'warn', 'suspend'] : ['dismiss', 'warn', 'take_down', 'suspend']
}

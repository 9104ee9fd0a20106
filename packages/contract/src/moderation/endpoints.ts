import { z } from 'zod'
import type { Endpoints } from '../endpoint.ts'
import { appealId, caseId, commentId, decisionId, pitchId, userId } from '../ids.ts'
import { instant, listOf, pageQuery } from '../list.ts'
import { paragraphs, sitePath, slug } from '../text.ts'
import {
  appealStates,
  caseStates,
  caseSteps,
  decisionKinds,
  isNoteEnough,
  reasonsFor,
  reportReasons,
  subjectKinds,
} from './vocabulary.ts'

const subject = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('pitch'), id: pitchId }),
  z.strictObject({ kind: z.literal('comment'), id: commentId }),
  z.strictObject({ kind: z.literal('person'), id: userId }),
])
export type ReportSubject = z.infer<typeof subject>

const person = z.strictObject({ id: userId, handle: slug, name: z.string() })

const reason = z.enum(reportReasons)

/** What stood there when it was first reported: public texts alone, by their names. */
const snapshot = z.array(z.strictObject({ label: z.string(), text: z.string() }))
export type SubjectText = z.infer<typeof snapshot>[number]

export const caseCard = z.strictObject({
  id: caseId,
  state: z.enum(caseStates),
  version: z.int(),
  subjectKind: z.enum(subjectKinds),
  subjectId: z.uuid(),
  /** The title of a pitch, the beginning of a comment, the name of a person, as first reported. */
  title: z.string(),
  /** Who made it. */
  author: person.extend({ suspended: z.boolean() }),
  reportCount: z.int(),
  reasons: z.array(reason),
  firstReportedAt: instant,
  lastReportedAt: instant,
  /** How the case ended. */
  decision: z.enum(decisionKinds).nullable(),
})
export type CaseCard = z.infer<typeof caseCard>

const report = z.strictObject({
  id: z.uuid(),
  reporter: person,
  reason,
  note: z.string(),
  createdAt: instant,
})

const appeal = z.strictObject({
  id: appealId,
  state: z.enum(appealStates),
  body: z.string(),
  createdAt: instant,
  /** What the moderators answered. */
  words: z.string().nullable(),
  decidedAt: instant.nullable(),
})

/** A decision as moderators see it. */
const pastDecision = z.strictObject({
  id: decisionId,
  kind: z.enum(decisionKinds),
  reason: reason.nullable(),
  words: z.string(),
  moderator: person.nullable(),
  createdAt: instant,
  reversedAt: instant.nullable(),
  appeal: appeal.nullable(),
})
export type PastDecision = z.infer<typeof pastDecision>

export const casePage = caseCard.extend({
  reported: snapshot,
  /** The same texts as they stand now; null when the subject is gone. */
  present: snapshot.nullable(),
  /** Where it can be looked at. */
  link: sitePath.nullable(),
  reports: z.array(report),
  /** Everything that was decided about the subject, newest first. */
  decisions: z.array(pastDecision),
  /** What happened before with other things of the same author. */
  authorRecord: z.strictObject({ warned: z.int(), takenDown: z.int(), suspended: z.int() }),
  steps: z.array(z.enum(caseSteps)),
})
export type CasePage = z.infer<typeof casePage>

/** A decision as the person sees whom it is about: never who reported, nor which moderator decided. */
export const ownDecision = z.strictObject({
  id: decisionId,
  kind: z.enum(decisionKinds).exclude(['dismissed']),
  subjectKind: z.enum(subjectKinds),
  subjectId: z.uuid(),
  title: z.string(),
  reason: reason.nullable(),
  words: z.string(),
  createdAt: instant,
  reversedAt: instant.nullable(),
  appeal: appeal.nullable(),
  /** Until when it can be appealed; null when it cannot, or was. */
  appealUntil: instant.nullable(),
})
export type OwnDecision = z.infer<typeof ownDecision>

const appealCard = z.strictObject({
  ...appeal.shape,
  author: person,
  decision: pastDecision.omit({ appeal: true }),
  subjectKind: z.enum(subjectKinds),
  title: z.string(),
  caseId: caseId.nullable(),
})
export type AppealCard = z.infer<typeof appealCard>

const token = z.string().min(20).max(200)
const appealBody = paragraphs(3000, 20)
const words = paragraphs(1000, 3)

export const reportBody = z
  .strictObject({ subject, reason, note: paragraphs(1000, 0).default('') })
  .refine(({ subject: { kind }, reason: given }) => reasonsFor(kind).includes(given), {
    path: ['reason'],
    message: 'does not fit what is reported',
  })
  .refine(({ reason: given, note }) => isNoteEnough(given, note), {
    path: ['note'],
    message: 'must say what is wrong, in at least ten characters',
  })

export const moderationEndpoints = {
  'POST /api/reports': {
    summary: 'Report a pitch, a comment or a person; whoever is reported does not learn by whom',
    tag: 'Moderation',
    body: reportBody,
    status: 204,
    problems: ['not_signed_in', 'forbidden', 'email_not_verified', 'not_found', 'conflict'],
  },
  'GET /api/admin/reports': {
    summary: 'What was reported, one case for each subject, the last report first',
    tag: 'Moderation',
    query: z.strictObject({
      ...pageQuery,
      state: z.enum(caseStates).default('open'),
      kind: z.enum(subjectKinds).optional(),
      reason: reason.optional(),
    }),
    status: 200,
    answer: listOf(caseCard),
    problems: ['not_signed_in', 'forbidden'],
  },
  'GET /api/admin/reports/{id}': {
    summary: 'A case: what was reported, by whom, and what was done',
    tag: 'Moderation',
    params: z.strictObject({ id: caseId }),
    status: 200,
    answer: casePage,
    problems: ['not_signed_in', 'forbidden', 'not_found'],
  },
  'POST /api/admin/reports/{id}/decide': {
    summary: 'Decide a case: dismiss, warn, take down, suspend, or give back',
    tag: 'Moderation',
    params: z.strictObject({ id: caseId }),
    body: z.strictObject({ version: z.int().min(1), step: z.enum(caseSteps), reason: reason.nullable(), words }),
    status: 200,
    answer: casePage,
    problems: ['not_signed_in', 'forbidden', 'not_found', 'stale_version', 'conflict', 'illegal_transition'],
  },
  'GET /api/admin/appeals': {
    summary: 'Appeals against decisions, the oldest open one first, answered ones newest first',
    tag: 'Moderation',
    query: z.strictObject({ ...pageQuery, state: z.enum(['open', 'answered']).default('open') }),
    status: 200,
    answer: listOf(appealCard),
    problems: ['not_signed_in', 'forbidden'],
  },
  'POST /api/admin/appeals/{id}/decide': {
    summary: 'Answer an appeal; overturning takes the decision back',
    tag: 'Moderation',
    params: z.strictObject({ id: appealId }),
    body: z.strictObject({ outcome: z.enum(['upheld', 'overturned']), words }),
    status: 204,
    problems: ['not_signed_in', 'forbidden', 'not_found', 'conflict'],
  },
  'GET /api/moderation/decisions': {
    summary: 'What moderators decided about me and what I made, newest first',
    tag: 'Moderation',
    query: z.strictObject(pageQuery),
    status: 200,
    answer: listOf(ownDecision),
    problems: ['not_signed_in'],
  },
  'GET /api/moderation/decisions/{id}': {
    summary: 'One of them: what, why, and how to appeal',
    tag: 'Moderation',
    params: z.strictObject({ id: decisionId }),
    status: 200,
    answer: ownDecision,
    problems: ['not_signed_in', 'not_found'],
  },
  'POST /api/moderation/decisions/{id}/appeal': {
    summary: 'Appeal against a decision, once',
    tag: 'Moderation',
    params: z.strictObject({ id: decisionId }),
    body: z.strictObject({ body: appealBody }),
    status: 201,
    answer: ownDecision,
    problems: ['not_signed_in', 'not_found', 'conflict'],
  },
  'POST /api/moderation/read-decision': {
    summary: 'The decision that a mailed link names, for whoever cannot sign in',
    tag: 'Moderation',
    body: z.strictObject({ token }),
    status: 200,
    answer: ownDecision,
    problems: ['link_expired'],
  },
  'POST /api/moderation/appeal': {
    summary: 'Appeal by a mailed link, once',
    tag: 'Moderation',
    body: z.strictObject({ token, body: appealBody }),
    status: 201,
    answer: ownDecision,
    problems: ['link_expired', 'conflict'],
  },
} as const satisfies Endpoints

import type {
  AppealState,
  CaseState,
  DecisionKind,
  ReportReason,
  SubjectKind,
} from '@pitchey/contract/moderation/vocabulary'
import type { SubjectText } from '@pitchey/contract/moderation/endpoints'
import { sql } from 'drizzle-orm'
import { index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { users } from './identity.ts'
import { instant } from './kernel.ts'

/** Everything reported about one subject until it is decided. */
export const moderationCases = pgTable(
  'moderation_cases',
  {
    id: uuid('id').primaryKey(),
    subjectKind: text('subject_kind').$type<SubjectKind>().notNull(),
    subjectId: uuid('subject_id').notNull(),
    /** Who made what is reported. */
    personId: uuid('person_id')
      .notNull()
      .references(() => users.id),
    title: text('title').notNull(),
    /** Public texts of the subject when it was first reported. */
    snapshot: jsonb('snapshot').$type<SubjectText[]>().notNull(),
    state: text('state').$type<CaseState>().notNull(),
    reportCount: integer('report_count').notNull(),
    reasons: text('reasons').array().$type<ReportReason[]>().notNull(),
    firstReportedAt: instant('first_reported_at').notNull(),
    lastReportedAt: instant('last_reported_at').notNull(),
    version: integer('version').notNull(),
  },
  (table) => [
    uniqueIndex('moderation_cases_open')
      .on(table.subjectKind, table.subjectId)
      .where(sql`state = 'open'`),
    index('moderation_cases_queue').on(
      table.state,
      table.lastReportedAt.desc().nullsFirst(),
      table.id.desc().nullsFirst(),
    ),
    index('moderation_cases_queue_kind').on(
      table.state,
      table.subjectKind,
      table.lastReportedAt.desc().nullsFirst(),
      table.id.desc().nullsFirst(),
    ),
  ],
)

export const reports = pgTable(
  'reports',
  {
    id: uuid('id').primaryKey(),
    caseId: uuid('case_id')
      .notNull()
      .references(() => moderationCases.id),
    reporterId: uuid('reporter_id')
      .notNull()
      .references(() => users.id),
    reason: text('reason').$type<ReportReason>().notNull(),
    note: text('note').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    uniqueIndex('reports_once').on(table.caseId, table.reporterId),
    index('reports_reporter').on(table.reporterId, table.createdAt),
  ],
)

/** What moderators decided; `title` names the subject as it was then. */
export const moderationActions = pgTable(
  'moderation_actions',
  {
    id: uuid('id').primaryKey(),
    caseId: uuid('case_id').references(() => moderationCases.id),
    kind: text('kind').$type<DecisionKind>().notNull(),
    subjectKind: text('subject_kind').$type<SubjectKind>().notNull(),
    subjectId: uuid('subject_id').notNull(),
    title: text('title').notNull(),
    personId: uuid('person_id')
      .notNull()
      .references(() => users.id),
    moderatorId: uuid('moderator_id').references(() => users.id),
    reason: text('reason').$type<ReportReason>(),
    words: text('words').notNull(),
    /** SHA-256 of the token in the mailed link. */
    tokenHash: text('token_hash'),
    createdAt: instant('created_at').notNull(),
    reversedAt: instant('reversed_at'),
  },
  (table) => [
    index('moderation_actions_subject').on(table.subjectId, table.createdAt.desc().nullsFirst()),
    index('moderation_actions_person').on(
      table.personId,
      table.createdAt.desc().nullsFirst(),
      table.id.desc().nullsFirst(),
    ),
    index('moderation_actions_case').on(table.caseId),
    uniqueIndex('moderation_actions_token')
      .on(table.tokenHash)
      .where(sql`token_hash is not null`),
  ],
)

export const appeals = pgTable(
  'appeals',
  {
    id: uuid('id').primaryKey(),
    actionId: uuid('action_id')
      .notNull()
      .references(() => moderationActions.id),
    personId: uuid('person_id')
      .notNull()
      .references(() => users.id),
    body: text('body').notNull(),
    state: text('state').$type<AppealState>().notNull(),
    createdAt: instant('created_at').notNull(),
    words: text('words'),
    decidedBy: uuid('decided_by').references(() => users.id),
    decidedAt: instant('decided_at'),
  },
  (table) => [
    uniqueIndex('appeals_once').on(table.actionId),
    index('appeals_waiting')
      .on(table.createdAt, table.id)
      .where(sql`state = 'open'`),
    index('appeals_answered')
      .on(table.decidedAt.desc().nullsFirst(), table.id.desc().nullsFirst())
      .where(sql`state <> 'open'`),
  ],
)

import { sql } from 'drizzle-orm'
import { check, index, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { AttachmentRole, TeamRole } from '@pitchey/contract/pitches/content-vocabulary'
import type { AttachmentState } from '@pitchey/contract/pitches/team'
import { users } from './identity.ts'
import { instant } from './kernel.ts'
import { pitches } from './pitches.ts'

const pitchId = () =>
  uuid('pitch_id')
    .notNull()
    .references(() => pitches.id, { onDelete: 'cascade' })
const personId = (name: string) => uuid(name).references(() => users.id, { onDelete: 'cascade' })

/** Who works on a pitch beside its owner. */
export const pitchMembers = pgTable(
  'pitch_members',
  {
    pitchId: pitchId(),
    personId: personId('person_id').notNull(),
    role: text('role').$type<TeamRole>().notNull(),
    addedBy: personId('added_by').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.pitchId, table.personId] }),
    index('pitch_members_person').on(table.personId),
    check('pitch_members_role_known', sql`role in ('editor', 'commenter', 'viewer')`),
  ],
)

/** Invitations into a team by e-mail; only the hash of the link's token is kept. */
export const pitchInvitations = pgTable(
  'pitch_invitations',
  {
    id: uuid('id').primaryKey(),
    pitchId: pitchId(),
    email: text('email').notNull(),
    role: text('role').$type<TeamRole>().notNull(),
    tokenHash: text('token_hash').notNull(),
    invitedBy: personId('invited_by').notNull(),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    acceptedAt: instant('accepted_at'),
    revokedAt: instant('revoked_at'),
  },
  (table) => [
    uniqueIndex('pitch_invitations_token').on(table.tokenHash),
    uniqueIndex('pitch_invitations_open')
      .on(table.pitchId, table.email)
      .where(sql`accepted_at is null and revoked_at is null`),
    check('pitch_invitations_role_known', sql`role in ('editor', 'commenter', 'viewer')`),
  ],
)

/** People of a project; readers learn only of those who confirmed. */
export const pitchAttachments = pgTable(
  'pitch_attachments',
  {
    id: uuid('id').primaryKey(),
    pitchId: pitchId(),
    personId: personId('person_id'),
    name: text('name').notNull(),
    email: text('email'),
    role: text('role').$type<AttachmentRole>().notNull(),
    roleOther: text('role_other').notNull(),
    position: integer('position').notNull(),
    state: text('state').$type<AttachmentState>().notNull(),
    tokenHash: text('token_hash'),
    proposedBy: personId('proposed_by').notNull(),
    createdAt: instant('created_at').notNull(),
    decidedAt: instant('decided_at'),
  },
  (table) => [
    index('pitch_attachments_pitch').on(table.pitchId, table.position, table.id),
    index('pitch_attachments_person').on(table.personId),
    index('pitch_attachments_email').on(table.email),
    uniqueIndex('pitch_attachments_token').on(table.tokenHash),
    check('pitch_attachments_state_known', sql`state in ('proposed', 'confirmed', 'declined', 'withdrawn')`),
    check('pitch_attachments_whom', sql`person_id is not null or email is not null or state <> 'proposed'`),
  ],
)

/** Notes of a team to itself. */
export const pitchNotes = pgTable(
  'pitch_notes',
  {
    id: uuid('id').primaryKey(),
    pitchId: pitchId(),
    authorId: personId('author_id').notNull(),
    body: text('body').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [index('pitch_notes_newest').on(table.pitchId, table.createdAt, table.id)],
)

import { sql } from 'drizzle-orm'
import { check, index, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { users } from './identity.ts'
import { instant } from './kernel.ts'

export const organisations = pgTable(
  'organisations',
  {
    id: uuid('id').primaryKey(),
    slug: text('slug').notNull(),
    name: text('name').notNull(),
    kind: text('kind').$type<'production' | 'fund' | 'studio'>().notNull(),
    about: text('about').notNull().default(''),
    registrationNumber: text('registration_number').notNull().default(''),
    website: text('website'),
    address: text('address').notNull().default(''),
    country: text('country'),
    verifiedAt: instant('verified_at'),
    version: integer('version').notNull().default(1),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (table) => [
    uniqueIndex('organisations_slug').on(table.slug),
    check('organisations_kind_known', sql`kind in ('production', 'fund', 'studio')`),
  ],
)

export const organisationMembers = pgTable(
  'organisation_members',
  {
    organisationId: uuid('organisation_id')
      .notNull()
      .references(() => organisations.id, { onDelete: 'cascade' }),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    role: text('role').$type<'owner' | 'admin' | 'member'>().notNull(),
    joinedAt: instant('joined_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organisationId, table.userId] }),
    index('organisation_members_user').on(table.userId),
    check('organisation_members_role_known', sql`role in ('owner', 'admin', 'member')`),
  ],
)

import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import type { OpenUserType, Permission, UserType } from '@pitchey/contract/identity/user'
import { instant } from './kernel.ts'

export const users = pgTable(
  'users',
  {
    id: uuid('id').primaryKey(),
    email: text('email').notNull(),
    emailVerified: boolean('email_verified').notNull().default(false),
    name: text('name').notNull(),
    handle: text('handle').notNull(),
    image: text('image'),
    userType: text('user_type').$type<UserType>().notNull(),
    status: text('status').$type<'active' | 'suspended'>().notNull().default('active'),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (table) => [
    uniqueIndex('users_email').on(table.email),
    uniqueIndex('users_handle').on(table.handle),
    index('users_newest').on(table.createdAt.desc().nullsFirst(), table.id.desc().nullsFirst()),
    check('users_email_lower', sql`email = lower(email)`),
    check('users_type_known', sql`user_type in ('creator', 'investor', 'production', 'viewer', 'admin')`),
    check('users_status_known', sql`status in ('active', 'suspended')`),
  ],
)

export const sessions = pgTable(
  'sessions',
  {
    id: uuid('id').primaryKey(),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    token: text('token').notNull(),
    expiresAt: instant('expires_at').notNull(),
    ipAddress: text('ip_address'),
    userAgent: text('user_agent'),
    /** When the password was last given in this session. */
    confirmedAt: instant('confirmed_at')
      .notNull()
      .default(sql`now()`),
    lastSeenAt: instant('last_seen_at')
      .notNull()
      .default(sql`now()`),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (table) => [
    uniqueIndex('sessions_token').on(table.token),
    index('sessions_user').on(table.userId),
    index('sessions_expiry').on(table.expiresAt),
  ],
)

export const accounts = pgTable(
  'accounts',
  {
    id: uuid('id').primaryKey(),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    accountId: text('account_id').notNull(),
    providerId: text('provider_id').notNull(),
    password: text('password'),
    accessToken: text('access_token'),
    refreshToken: text('refresh_token'),
    idToken: text('id_token'),
    accessTokenExpiresAt: instant('access_token_expires_at'),
    refreshTokenExpiresAt: instant('refresh_token_expires_at'),
    scope: text('scope'),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (table) => [
    index('accounts_user').on(table.userId),
    uniqueIndex('accounts_provider').on(table.providerId, table.accountId),
  ],
)

export const verifications = pgTable(
  'verifications',
  {
    id: uuid('id').primaryKey(),
    identifier: text('identifier').notNull(),
    value: text('value').notNull(),
    expiresAt: instant('expires_at').notNull(),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (table) => [
    index('verifications_identifier').on(table.identifier),
    index('verifications_expiry').on(table.expiresAt),
  ],
)

/**
 * Sign-ups whose address nobody has confirmed: wishes, and nobody's account. One address may have several, each with its
 * own password and its own link; the first that is confirmed becomes the account.
 */
export const signUps = pgTable(
  'sign_ups',
  {
    id: uuid('id').primaryKey(),
    email: text('email').notNull(),
    name: text('name').notNull(),
    userType: text('user_type').$type<OpenUserType>().notNull(),
    companyName: text('company_name'),
    passwordHash: text('password_hash').notNull(),
    /** Where the person wanted to go, inside the site. */
    next: text('next'),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
  },
  (table) => [
    index('sign_ups_email').on(table.email, table.createdAt),
    index('sign_ups_expiry').on(table.expiresAt),
    check('sign_ups_email_lower', sql`email = lower(email)`),
    check('sign_ups_type_known', sql`user_type in ('creator', 'investor', 'production', 'viewer')`),
    check('sign_ups_company', sql`user_type <> 'production' or company_name is not null`),
  ],
)

/**
 * Failed sign-ins of an account, counted per origin so that a stranger cannot lock the owner out. The origin `*` counts
 * all of them together.
 */
export const signInFailures = pgTable(
  'sign_in_failures',
  {
    accountKey: text('account_key').notNull(),
    origin: text('origin').notNull(),
    failures: integer('failures').notNull(),
    lastFailedAt: instant('last_failed_at').notNull(),
    blockedUntil: instant('blocked_until'),
    /** When the owner last got in from there: such an origin does not wait for the failures of others. */
    signedInAt: instant('signed_in_at'),
  },
  (table) => [
    primaryKey({ columns: [table.accountKey, table.origin] }),
    index('sign_in_failures_age').on(table.lastFailedAt),
  ],
)

export const roles = pgTable('roles', { key: text('key').primaryKey(), label: text('label').notNull() })

export const permissions = pgTable('permissions', {
  key: text('key').$type<Permission>().primaryKey(),
  label: text('label').notNull(),
})

export const rolePermissions = pgTable(
  'role_permissions',
  {
    roleKey: text('role_key')
      .notNull()
      .references(() => roles.key, { onDelete: 'cascade' }),
    permissionKey: text('permission_key')
      .$type<Permission>()
      .notNull()
      .references(() => permissions.key, { onDelete: 'cascade' }),
  },
  (table) => [primaryKey({ columns: [table.roleKey, table.permissionKey] })],
)

export const userRoles = pgTable(
  'user_roles',
  {
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    roleKey: text('role_key')
      .notNull()
      .references(() => roles.key),
  },
  (table) => [primaryKey({ columns: [table.userId, table.roleKey] })],
)

export type CreditRow = { title: string; role: string; year: number | null }

export const profiles = pgTable('profiles', {
  userId: uuid('user_id')
    .primaryKey()
    .references(() => users.id, { onDelete: 'cascade' }),
  headline: text('headline').notNull().default(''),
  bio: text('bio').notNull().default(''),
  country: text('country'),
  location: text('location').notNull().default(''),
  website: text('website'),
  credits: jsonb('credits').$type<CreditRow[]>().notNull().default([]),
  avatarId: uuid('avatar_id'),
  version: integer('version').notNull().default(1),
  updatedAt: instant('updated_at').notNull(),
})

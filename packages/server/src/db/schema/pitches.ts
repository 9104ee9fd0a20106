import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  real,
  smallint,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import type { Comparable } from '@pitchey/contract/pitches/pitch'
import type {
  AiUse,
  BudgetRange,
  Format,
  Genre,
  PitchStatus,
  ProtectedField,
  Stage,
  Visibility,
} from '@pitchey/contract/pitches/vocabulary'
import { users } from './identity.ts'
import { instant } from './kernel.ts'
import { media } from './media.ts'

/** SQL for what titles sort by: their beginning alone, so that it fits a cursor. */
export const titleKey = (column: string): string => `"left"(lower(${column}), 60)`

/** SQL for the place of a status in the life of a pitch, drafts first. */
export const statusRank = (column: string): string =>
  `array_position(array['draft', 'published', 'optioned', 'in_production', 'released', 'archived', 'removed'], ${column})`

/** What everybody who may see a pitch may see of it (tier 0). Row-level security hides drafts and private pitches. */
export const pitches = pgTable(
  'pitches',
  {
    id: uuid('id').primaryKey(),
    ownerId: uuid('owner_id')
      .notNull()
      .references(() => users.id),
    slug: text('slug'),
    status: text('status').$type<PitchStatus>().notNull(),
    visibility: text('visibility').$type<Visibility>().notNull(),
    title: text('title').notNull(),
    logline: text('logline').notNull(),
    genre: text('genre').$type<Genre>().notNull(),
    secondaryGenres: text('secondary_genres').array().$type<Genre[]>().notNull(),
    format: text('format').$type<Format>().notNull(),
    formatOther: text('format_other'),
    budgetRange: text('budget_range').$type<BudgetRange>(),
    stage: text('stage').$type<Stage>().notNull(),
    country: text('country'),
    language: text('language'),
    comps: jsonb('comps').$type<Comparable[]>().notNull(),
    themes: text('themes').array().notNull(),
    tags: text('tags').array().notNull(),
    aiUse: text('ai_use').$type<AiUse>(),
    aiNote: text('ai_note').notNull(),
    aiTools: text('ai_tools')
      .array()
      .notNull()
      .default(sql`'{}'`),
    seekingInvestment: boolean('seeking_investment').notNull().default(false),
    /** Whether a field of a tier above 1 holds something. */
    requiresAgreement: boolean('requires_agreement').notNull().default(false),
    /** The last day of what is asked for, where the ask is for everybody. */
    closesOn: date('closes_on', { mode: 'string' }),
    posterId: uuid('poster_id').references(() => media.id),
    backdropId: uuid('backdrop_id').references(() => media.id),
    previewId: uuid('preview_id').references(() => media.id),
    version: integer('version').notNull(),
    publishedAt: instant('published_at'),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (table) => [
    uniqueIndex('pitches_slug').on(table.slug),
    index('pitches_owner').on(table.ownerId, table.updatedAt.desc().nullsFirst(), table.id.desc().nullsFirst()),
    index('pitches_owner_created').on(table.ownerId, table.createdAt, table.id),
    index('pitches_owner_title').on(table.ownerId, sql.raw(titleKey('title')), table.id),
    index('pitches_owner_status').on(table.ownerId, sql.raw(statusRank('status')), table.id),
    check(
      'pitches_status_known',
      sql`status in ('draft', 'published', 'optioned', 'in_production', 'released', 'archived', 'removed')`,
    ),
    check('pitches_visibility_known', sql`visibility in ('public', 'unlisted', 'private')`),
    check(
      'pitches_live_has_slug',
      sql`status not in ('published', 'optioned', 'in_production', 'released') or (slug is not null and published_at is not null)`,
    ),
    check('pitches_version_positive', sql`version > 0`),
  ],
)

/** Fields with a disclosure tier of their own, one row each; row-level security decides by tier and reader. */
export const pitchFields = pgTable(
  'pitch_fields',
  {
    pitchId: uuid('pitch_id')
      .notNull()
      .references(() => pitches.id, { onDelete: 'cascade' }),
    field: text('field').$type<ProtectedField>().notNull(),
    tier: smallint('tier').$type<0 | 1 | 2 | 3>().notNull(),
    value: jsonb('value').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.pitchId, table.field] }),
    check('pitch_fields_tier_known', sql`tier between 0 and 3`),
  ],
)

/** The public face of every pitch that is on the open market; holds nothing that a visitor may not see. */
export const listings = pgTable(
  'listings',
  {
    pitchId: uuid('pitch_id')
      .primaryKey()
      .references(() => pitches.id, { onDelete: 'cascade' }),
    ownerId: uuid('owner_id').notNull(),
    slug: text('slug').notNull(),
    title: text('title').notNull(),
    logline: text('logline').notNull(),
    genre: text('genre').$type<Genre>().notNull(),
    secondaryGenres: text('secondary_genres').array().$type<Genre[]>().notNull(),
    format: text('format').$type<Format>().notNull(),
    budgetRange: text('budget_range').$type<BudgetRange>(),
    stage: text('stage').$type<Stage>().notNull(),
    country: text('country'),
    creatorName: text('creator_name').notNull(),
    creatorHandle: text('creator_handle').notNull(),
    posterId: uuid('poster_id'),
    posterColour: text('poster_colour'),
    posterDrawn: boolean('poster_drawn'),
    keywords: text('keywords').notNull(),
    language: text('language'),
    seekingInvestment: boolean('seeking_investment').notNull().default(false),
    /** Whether something of the pitch is read only under an agreement; never what. */
    requiresAgreement: boolean('requires_agreement').notNull().default(false),
    /** Until when the pitch asks, where its owner shows that to everybody. */
    closesOn: date('closes_on', { mode: 'string' }),
    /** Texts that searches look through, each only where it is open to everybody; empty otherwise. */
    synopsis: text('synopsis').notNull().default(''),
    people: text('people').notNull().default(''),
    characters: text('characters').notNull().default(''),
    saves: integer('saves').notNull().default(0),
    trending: real('trending').notNull().default(0),
    publishedAt: instant('published_at').notNull(),
    /** The place of the listing in the market index of each process; grows, with gaps. */
    ordinal: integer('ordinal').generatedAlwaysAsIdentity().unique(),
  },
  (table) => [
    index('listings_most_saved').on(table.saves.desc().nullsFirst(), table.pitchId.desc().nullsFirst()),
    index('listings_ending_soon')
      .on(table.closesOn, table.pitchId)
      .where(sql`closes_on is not null`),
    index('listings_language_newest').on(
      table.language,
      table.publishedAt.desc().nullsFirst(),
      table.pitchId.desc().nullsFirst(),
    ),
    index('listings_seeking_newest').on(
      table.seekingInvestment,
      table.publishedAt.desc().nullsFirst(),
      table.pitchId.desc().nullsFirst(),
    ),
    index('listings_agreement_newest').on(
      table.requiresAgreement,
      table.publishedAt.desc().nullsFirst(),
      table.pitchId.desc().nullsFirst(),
    ),
    index('listings_newest').on(table.publishedAt.desc().nullsFirst(), table.pitchId.desc().nullsFirst()),
    index('listings_trending').on(table.trending.desc().nullsFirst(), table.pitchId.desc().nullsFirst()),
    index('listings_owner').on(table.ownerId, table.publishedAt.desc().nullsFirst()),
  ],
)

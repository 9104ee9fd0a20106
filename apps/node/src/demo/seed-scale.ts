import { budgetRanges, formats, genres, stages } from '@pitchey/contract/pitches/vocabulary'
import pg from 'pg'
import { createPinoLog } from '../adapters/log/pino-log.ts'
import type { PgConnection } from '../adapters/postgres/connection.ts'
import { prepareDatabase } from '../adapters/postgres/prepare-database.ts'
import type { Config } from '../config.ts'
import { openDatabase } from '../open-database.ts'
import * as words from './scale-words.ts'

const batchSize = 25_000

const literal = (values: readonly string[]): string =>
  `array[${values.map((value) => `'${value.replaceAll("'", "''")}'`).join(',')}]`

/** SQL for a number from 0 to 1 that depends on the row number `i` and on `salt` alone. */
const chance = (salt: number): string => `((hashint8extended(i, ${salt}) & 1048575)::float8 / 1048576)`

/** SQL for one of the values; with `skew` above 1 the first ones come far more often. */
const pick = (values: readonly string[], salt: number, skew = 1): string =>
  `(${literal(values)})[1 + floor(power(${chance(salt)}, ${skew}) * ${values.length})::int]`

const idOf = (kind: number): string =>
  `(lpad(to_hex((1735689600000 + i)::bigint), 12, '0') || '7' || lpad(to_hex(${kind}), 3, '0') || '8' || lpad(to_hex(i::bigint), 15, '0'))::uuid`

const people = `
  insert into users (id, email, email_verified, name, handle, user_type, created_at, updated_at)
  select ${idOf(1)}, 'person-' || i || '@scale.pitchey.example', true,
    ${pick(words.givenNames, 11, 1.4)} || ' ' || ${pick(words.familyNames, 12, 1.3)}, 'person-' || i,
    ${pick(['creator', 'creator', 'creator', 'investor', 'production', 'viewer'], 13)}, at, at
  from (select i, timestamptz '2024-01-01' + ${chance(14)} * interval '600 days' as at from generate_series($1::bigint, $2::bigint) i) g`

const roles = `
  insert into user_roles (user_id, role_key) select u.id, u.user_type from users u where u.email like '%@scale.pitchey.example' on conflict do nothing`
const profiles = `
  insert into profiles (user_id, country, updated_at)
  select u.id, null, u.created_at from users u where u.email like '%@scale.pitchey.example' on conflict do nothing`

const pitches = (peopleCount: number): string => `
  with g as (
    select i, ${idOf(2)} as id, ${pick(words.adjectives, 21, 1.5)} as adjective, ${pick(words.nouns, 22, 1.5)} as noun,
      ${pick(genres, 23, 1.8)} as genre, ${pick(genres, 24, 1.5)} as second, ${pick(formats.slice(0, 5), 25, 1.7)} as format,
      ${pick(budgetRanges, 26, 1.3)} as budget, ${pick(stages, 27, 1.2)} as stage, ${pick(words.countries, 28, 1.9)} as country,
      ${pick(words.languages, 29, 2)} as language, ${pick(words.tags, 30)} as tag,
      timestamptz '2024-06-01' + ${chance(31)} * interval '800 days' as at,
      ${chance(38)} < 0.3 as seeking, ${chance(39)} < 0.6 as agreement,
      case when ${chance(40)} < 0.15 then date '2026-01-01' + floor(${chance(41)} * 700)::int end as closes,
      ${pick(words.roles, 32)} as role, ${pick(words.wants, 33)} as want, ${pick(words.obstacles, 34)} as obstacle,
      (lpad(to_hex((1735689600000 + k)::bigint), 12, '0') || '7' || '001' || '8' || lpad(to_hex(k), 15, '0'))::uuid as owner
    from (select i, 1 + floor(power(${chance(35)}, 1.6) * ${peopleCount})::bigint as k from generate_series($1::bigint, $2::bigint) i) n),
  made as (
    insert into pitches (id, owner_id, slug, status, visibility, title, logline, genre, secondary_genres, format, budget_range, stage,
      country, language, comps, themes, tags, ai_use, ai_note, version, published_at, created_at, updated_at,
      seeking_investment, requires_agreement, closes_on)
    select id, owner, lower(adjective || '-' || noun) || '-' || i, 'published', 'public', 'The ' || adjective || ' ' || noun,
      'In ' || lower(adjective) || ' times, ' || role || ' ' || want || ' ' || obstacle || '.', genre,
      case when second = genre then '{}'::text[] else array[second] end, format, budget, stage, country, language, '[]', '{}', array[tag],
      'none', '', 1, at, at, at, seeking, agreement, closes from g),
  fields as (
    insert into pitch_fields (pitch_id, field, tier, value)
    select id, 'shortSynopsis', 1, to_jsonb('When ' || role || ' ' || want || ' ' || obstacle || ', the ' || lower(noun) || ' changes hands for good.') from g)
  insert into pitch_counters (pitch_id, views, likes, comments, saves)
  select id, floor(4000 * power(${chance(36)}, 6))::int, floor(300 * power(${chance(37)}, 7))::int, 0,
    floor(90 * power(${chance(42)}, 8))::int from g`

const listings = `
  insert into listings (pitch_id, owner_id, slug, title, logline, genre, secondary_genres, format, budget_range, stage, country, creator_name,
    creator_handle, keywords, trending, published_at, language, seeking_investment, requires_agreement, closes_on, saves)
  select p.id, p.owner_id, p.slug, p.title, p.logline, p.genre, p.secondary_genres, p.format, p.budget_range, p.stage, p.country, u.name, u.handle,
    array_to_string(p.tags || p.genre || p.secondary_genres, ' '), c.likes / 10.0 + c.views / 400.0, p.published_at,
    p.language, p.seeking_investment, p.requires_agreement, p.closes_on, c.saves
  from pitches p join users u on u.id = p.owner_id join pitch_counters c on c.pitch_id = p.id
  where p.id in (select ${idOf(2)} from generate_series($1::bigint, $2::bigint) i)`

/**
 * Fills a database with a deterministic marketplace of `pitchCount` pitches by a fifth as many people, skewed like a
 * real market. Runs as the owner of the tables; a second run adds nothing.
 */
export const fillScale = async (
  owner: PgConnection,
  pitchCount: number,
  say: (line: string) => void,
): Promise<void> => {
  const client = new pg.Client(owner)
  await client.connect()
  try {
    const { rows } = await client.query<{ found: boolean }>(
      `select exists (select from users where email = 'person-1@scale.pitchey.example') as found`,
    )
    if (rows[0]?.found) {
      say('The generated market is there already.')
      return
    }
    const peopleCount = Math.ceil(pitchCount / 5)
    await client.query('begin')
    await client.query(`set local synchronous_commit = off`)
    await client.query(people, [1, peopleCount])
    await client.query(roles)
    await client.query(profiles)
    say(`${peopleCount} people`)
    for (let first = 1; first <= pitchCount; first += batchSize) {
      const last = Math.min(first + batchSize - 1, pitchCount)
      await client.query(pitches(peopleCount), [first, last])
      await client.query(listings, [first, last])
      say(`${last} of ${pitchCount} pitches`)
    }
    await client.query('commit')
    await client.query('vacuum analyze')
  } finally {
    await client.end()
  }
}

/** `pitchey seed --scale`: the generated marketplace in this installation. */
export const seedScale = async (config: Config, pitchCount: number): Promise<void> => {
  if (config.mode === 'production') throw new Error('Generated data is never put into a production installation.')
  const database = await openDatabase(config, createPinoLog('warn'))
  try {
    await prepareDatabase(database.owner, config.secret)
    await fillScale(database.owner, pitchCount, (line) => process.stdout.write(`${line}\n`))
  } finally {
    await database.release()
  }
}

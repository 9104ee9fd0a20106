import { visitor } from '@pitchey/server/kernel/actor'
import type { Actor } from '@pitchey/server/kernel/actor'
import type { Database, Db, DbActor, SqlStatement } from '@pitchey/server/kernel/db'
import type { Kernel } from '@pitchey/server/kernel/execute'
import { createIdentity } from '@pitchey/server/slices/identity/index'
import pg from 'pg'
import { inject } from 'vitest'
import { fillScale } from '../../src/demo/seed-scale.ts'
import { administer } from './cluster.ts'
import { cloneDatabase, startTestProduct } from './product.ts'

type Ran = { name: string; text: string; values: readonly unknown[]; actor: DbActor; replan: boolean }

/** One step of a plan that reads a table. */
export type Access = { statement: string; table: string; how: string; index: string | null }

type PlanNode = {
  'Node Type': string
  'Relation Name'?: string
  'Index Name'?: string
  Plans?: PlanNode[]
}

const nobody: DbActor = { id: null, role: 'visitor' }

/** A database that notes every statement with its values and for whom it ran. */
const recording = (database: Database, ran: Ran[]): Database => {
  const noting = (db: Db, actor: DbActor): Db => ({
    builder: db.builder,
    run: (statement, params) => db.run(statement, params),
    rows: <Row>(statement: SqlStatement<Row>, values: readonly unknown[]) => {
      const { name, text, replan = false } = statement
      ran.push({ name, text, values, actor, replan })
      return db.rows(statement, values)
    },
  })
  return {
    ...noting(database, nobody),
    transaction: (options, work) => database.transaction(options, (tx) => work(noting(tx, options.actor))),
  }
}

const plain = (value: unknown): string => {
  if (value instanceof Date) return value.toISOString()
  if (typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  throw new TypeError('a value of a kind that no hot statement takes')
}

const literal = (client: pg.PoolClient, value: unknown): string => {
  if (value === null || value === undefined) return 'null'
  if (!Array.isArray(value)) return client.escapeLiteral(plain(value))
  const items = value.map((item) => `"${plain(item).replaceAll(/["\\]/gu, String.raw`\$&`)}"`)
  return client.escapeLiteral(`{${items.join(',')}}`)
}

const indexesOf = (node: PlanNode): string[] => [
  ...(node['Index Name'] === undefined ? [] : [node['Index Name']]),
  ...(node.Plans ?? []).flatMap(indexesOf),
]

const accessesOf = (statement: string, node: PlanNode): Access[] => {
  const table = node['Relation Name']
  const [index = null] = node['Node Type'] === 'Bitmap Heap Scan' ? indexesOf(node) : [node['Index Name'] ?? null]
  return [
    ...(table === undefined || node['Node Type'] === 'ModifyTable'
      ? []
      : [{ statement, table, how: node['Node Type'], index }]),
    ...(node.Plans ?? []).flatMap((inner) => accessesOf(statement, inner)),
  ]
}

/** From its sixth run on, PostgreSQL may keep one plan for all values: that is the plan a busy server has. */
const runsToSettle = 6

/** Runs a statement again; what can be done only once, such as adding a row, keeps the plan of its first run. */
const repeat = async (client: pg.PoolClient, query: pg.QueryConfig<unknown[]>): Promise<void> => {
  await client.query('savepoint repetition')
  await client.query(query).catch(() => client.query('rollback to repetition'))
}

const explain = async (pool: pg.Pool, { name, text, values, actor, replan }: Ran): Promise<Access[]> => {
  const client = await pool.connect()
  try {
    await client.query('begin')
    if (replan) await client.query('set local plan_cache_mode = force_custom_plan')
    await client.query(`select set_config('app.actor_id', $1, true), set_config('app.actor_role', $2, true)`, [
      actor.id ?? '',
      actor.role,
    ])
    for (let run = 0; run < runsToSettle; run += 1) await repeat(client, { name, text, values: [...values] })
    const given = values.length === 0 ? '' : `(${values.map((value) => literal(client, value)).join(', ')})`
    const { rows } = await client.query<{ 'QUERY PLAN': { Plan: PlanNode }[] }>(
      `explain (format json) execute ${client.escapeIdentifier(name)}${given}`,
    )
    return (rows[0]?.['QUERY PLAN'] ?? []).flatMap(({ Plan }) => accessesOf(name, Plan))
  } finally {
    await client.query('rollback')
    client.release()
  }
}

/** What `fillScale` leaves empty and a busy installation does not, and hundreds of pitches of one moment. */
const more = [
  `insert into sessions (id, user_id, token, expires_at, created_at, updated_at)
   select gen_random_uuid(), id, gen_random_uuid()::text, timestamptz '2026-04-01', created_at, created_at from users`,
  `insert into media (id, owner_id, kind, drawn, width, height, colour, sha256, variants, open, created_at)
   select gen_random_uuid(), id, 'poster', true, 800, 1200, '#000000', '', '{}', true, created_at from users`,
  `update listings set published_at = timestamptz '2025-06-01'
   where pitch_id in (select pitch_id from listings where genre = 'drama' order by pitch_id limit 400)`,
  'vacuum analyze sessions, media, listings',
]

/** What readers did within a year, much of it on few pitches. */
const acts = [
  `create temporary table reader as select id, row_number() over (order by id) as n from users;
   create temporary table pitch as select id, row_number() over (order by id) as n from pitches;
   insert into pitch_views (pitch_id, day, viewer_key, origin_key, created_at)
   select p.id, date '2025-04-01' + (i % 330), i::text, case when i % 3 > 0 then (i % 900)::text end, timestamptz '2025-04-01' + (i % 330) * interval '1 day'
   from generate_series(1, 120000) i join pitch p on p.n = 1 + (i * 7 % 500);
   insert into pitch_likes (pitch_id, user_id, created_at)
   select p.id, u.id, timestamptz '2025-04-01' + (i % 330) * interval '1 day'
   from generate_series(1, 40000) i join pitch p on p.n = 1 + (i % 9000) join reader u on u.n = 1 + (i % 3989) on conflict do nothing;
   insert into pitch_comments (id, pitch_id, author_id, body, created_at)
   select gen_random_uuid(), p.id, u.id, 'A comment', timestamptz '2025-04-01' + (i * 12 % 475000) * interval '1 minute'
   from generate_series(1, 40000) i join pitch p on p.n = 1 + (i % 6000) join reader u on u.n = 1 + (i % 3989);
   insert into follows (follower_id, followee_id, created_at)
   select a.id, b.id, timestamptz '2025-04-01' + (i % 330) * interval '1 day'
   from generate_series(1, 30000) i join reader a on a.n = 1 + (i % 3989) join reader b on b.n = 1 + (i * 3 % 1999) where a.id <> b.id on conflict do nothing;
   insert into audit_log (id, at, actor_id, actor_kind, action, details)
   select gen_random_uuid(), timestamptz '2025-04-01' + i * interval '8 minutes', u.id, 'person', 'pitch.created', '{}'
   from generate_series(1, 60000) i join reader u on u.n = 1 + (i % 50)`,
  `insert into analytics_days (pitch_id, day, kind, source, portal, country, device, amount)
     select pitch_id, day, 'view', 'market', 'visitor', 'unknown', 'desktop', count(*) from pitch_views group by pitch_id, day
     on conflict do nothing`,
  'vacuum analyze pitch_views, pitch_likes, pitch_comments, follows, audit_log, analytics_days, analytics_events',
]

/** Enough that PostgreSQL prefers an index wherever there is one that fits. */
const pitchCount = 6000

/** The filled database that large markets are copies of: made by the first test file of the run that asks for one. */
const largeTemplate = async (): Promise<string> => {
  const { owner, template } = inject('cluster')
  const name = `${template}_large`
  const client = new pg.Client(owner)
  await client.connect()
  try {
    await client.query('select pg_advisory_lock(hashtext($1))', [name])
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name])
    if (rowCount === 0) {
      const unfinished = `${name}_unfinished`
      await cloneDatabase(owner, template, unfinished)
      const filling = { ...owner, database: unfinished }
      await fillScale(filling, pitchCount, () => undefined)
      await administer(filling, ...more, ...acts)
      await client.query(`alter database ${unfinished} rename to ${name}`)
    }
    return name
  } finally {
    await client.end()
  }
}

/** A product whose market holds thousands of generated pitches, hundreds of them of one moment, what readers did, and its query plans. */
export const startLargeMarket = async () => {
  const product = await startTestProduct({ template: await largeTemplate() })
  const planned = async (work: (kernel: Kernel, database: Database) => Promise<unknown>): Promise<Access[]> => {
    const ran: Ran[] = []
    const database = recording(product.database, ran)
    await work({ ...product.kernel, database }, database)
    const plans = []
    for (const one of ran) plans.push(...(await explain(product.database.pool, one)))
    return plans
  }
  return {
    product,
    /** How PostgreSQL reads the tables for whatever `work` does. */
    planned,
    /** How it does so to find out who sends a request. */
    plannedSessionCheck: async (cookie: string): Promise<{ actor: Actor; plan: Access[] }> => {
      let actor: Actor = visitor
      const { clock, hasher, bus, log, settings } = product
      const plan = await planned(async (_kernel, database) => {
        actor = await createIdentity({ database, clock, hasher, bus, log, settings }).authenticate(cookie)
      })
      return { actor, plan }
    },
  }
}

export type LargeMarket = Awaited<ReturnType<typeof startLargeMarket>>

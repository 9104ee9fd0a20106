import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core'

/** Drizzle's builder over whatever driver the platform brought. */
export type QueryBuilder = PgDatabase<PgQueryResultHKT>

type Preparable<Result> = { prepare(name: string): { execute(params?: Record<string, unknown>): Promise<Result> } }

/** A query that is built once per connection and always runs prepared. */
export type Statement<Params extends Record<string, unknown>, Result> = {
  readonly name: string
  readonly build: (builder: QueryBuilder) => Preparable<Result>
  readonly params?: Params
}

/**
 * Declares a prepared statement built with Drizzle; placeholders are `sql.placeholder('name')`.
 * The name is unique in the process and shows in PostgreSQL's statistics.
 */
export const statement =
  <Params extends Record<string, unknown> = Record<never, never>>() =>
  <Result>(name: string, build: (builder: QueryBuilder) => Preparable<Result>): Statement<Params, Result> => ({
    name,
    build,
  })

/**
 * A prepared statement written in SQL, with `$1` parameters. With `replan`, every run is planned for its own values:
 * for statements whose best plan depends on them more than planning costs.
 */
export type SqlStatement<Row> = {
  readonly name: string
  readonly text: string
  readonly row?: Row
  readonly replan?: boolean
}

export const sqlStatement = <Row extends Record<string, unknown>>(name: string, text: string): SqlStatement<Row> => ({
  name,
  text,
})

/** Where statements run: a transaction, or single statements on the pool. */
export type Db = {
  run<Params extends Record<string, unknown>, Result>(
    statement: Statement<Params, Result>,
    params: Params,
  ): Promise<Result>
  rows<Row>(statement: SqlStatement<Row>, values: readonly unknown[]): Promise<Row[]>
  /** Drizzle bound to this connection, for libraries that write their own queries. */
  readonly builder: QueryBuilder
}

/** Whom row-level security binds a transaction to. */
export type DbActor = { id: string | null; role: 'visitor' | 'person' | 'moderator' | 'system' }

export type Database = Db & {
  /**
   * Runs `work` in one transaction bound to the actor. Serialization failures and deadlocks are retried,
   * so `work` may run more than once and must have no effect outside the database.
   */
  transaction<T>(options: { actor: DbActor; readOnly?: boolean }, work: (tx: Db) => Promise<T>): Promise<T>
}

/** The only row of a result. Throws when there is none: for inserts and reads that cannot miss. */
export const only = <Row>(rows: readonly Row[]): Row => {
  const [row] = rows
  if (row === undefined) throw new Error('expected a row')
  return row
}

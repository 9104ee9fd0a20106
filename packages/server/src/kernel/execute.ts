import type { z } from 'zod'
import type { Clock } from '../ports/clock.ts'
import type { JobQueue } from '../ports/jobs.ts'
import type { Log } from '../ports/log.ts'
import { actorId } from './actor.ts'
import type { Actor } from './actor.ts'
import { writeAudit } from './audit.ts'
import type { Database, Db, DbActor } from './db.ts'
import { once } from './idempotency.ts'
import { parseInput } from './input.ts'
import type {
  AuditDetail,
  Command,
  CommandScope,
  DomainEvent,
  Operation,
  Query,
  RequestFacts,
  Scope,
} from './operation.ts'
import { writeEvents } from './outbox.ts'
import type { Decision } from './policy.ts'
import { Problem } from './problem.ts'

export type Kernel = { database: Database; clock: Clock; log: Log; jobs: JobQueue }

export type Caller = {
  actor: Actor
  request: RequestFacts
  log?: Log
  idempotencyKey?: string
  /** Places a top-level input key for fault pointers. */
  locate?: (key: string) => string
}

const enforce = (decision: Decision, scope: { log: Log }, name: string): void => {
  if (decision === null) return
  scope.log.info({ operation: name, refusal: decision }, 'refused by policy')
  throw new Problem(decision)
}

/** How row-level security knows an actor. */
export const dbActorOf = (actor: Actor): DbActor => {
  if (actor.kind === 'system') return { id: null, role: 'system' }
  if (actor.kind === 'visitor') return { id: null, role: 'visitor' }
  return { id: actorId(actor), role: actor.permissions.has('pitch.moderate') ? 'moderator' : 'person' }
}

const loadFacts = async <Input extends z.ZodType, Facts, Output, Prepared>(
  operation: Operation<Input, Facts, Output, Prepared>,
  scope: Scope,
  input: z.output<Input>,
): Promise<Facts> => {
  if (!operation.facts) return undefined as Facts
  const facts = await operation.facts(scope, input)
  if (facts === null) throw new Problem('not_found')
  if (operation.access) enforce(operation.access(scope.actor, facts), scope, operation.name)
  return facts
}

const runQuery = async <Input extends z.ZodType, Facts, Output>(
  kernel: Kernel,
  operation: Query<Input, Facts, Output>,
  base: Omit<Scope, 'db'>,
  input: z.output<Input>,
): Promise<Output> => {
  const work = async (db: Db) => {
    const scope = { ...base, db }
    return operation.run(scope, input, await loadFacts(operation, scope, input))
  }
  if (operation.withoutActor) return work(kernel.database)
  return kernel.database.transaction({ actor: dbActorOf(base.actor), readOnly: true }, work)
}

const prepareCommand = async <Input extends z.ZodType, Facts, Output, Prepared>(
  kernel: Kernel,
  operation: Command<Input, Facts, Output, Prepared>,
  base: Omit<Scope, 'db'>,
  input: z.output<Input>,
): Promise<Prepared> => {
  if (!operation.prepare) return undefined as Prepared
  if (operation.facts) {
    await kernel.database.transaction({ actor: dbActorOf(base.actor), readOnly: true }, (db) =>
      loadFacts(operation, { ...base, db }, input),
    )
  }
  return operation.prepare({ ...base, database: kernel.database }, input)
}

const runCommand = async <Input extends z.ZodType, Facts, Output, Prepared>(
  kernel: Kernel,
  operation: Command<Input, Facts, Output, Prepared>,
  base: Omit<Scope, 'db'>,
  input: z.output<Input>,
  idempotencyKey: string | undefined,
): Promise<Output> => {
  const prepared = await prepareCommand(kernel, operation, base, input)
  const done = await kernel.database.transaction({ actor: dbActorOf(base.actor) }, async (db) => {
    const details: AuditDetail[] = []
    const events: DomainEvent[] = []
    const committed: (() => void)[] = []
    const scope: CommandScope = {
      ...base,
      db,
      record: (entry) => details.push(entry),
      emit: (event) => events.push(event),
      enqueue: (queue, data, options) => kernel.jobs.enqueue(db, queue, data, options),
      afterCommit: (work) => committed.push(work),
    }
    const assertAllowed = () => loadFacts(operation, scope, input)
    const perform = async () => {
      const facts = await assertAllowed()
      const output = await operation.run(scope, input, facts, prepared)
      const own = operation.audit(input, output, facts)
      for (const detail of own ? [own, ...details] : details) await writeAudit(scope, operation.name, detail)
      await writeEvents(scope, events)
      return output
    }
    const output =
      idempotencyKey === undefined || operation.secret === true || base.actor.kind === 'visitor'
        ? await perform()
        : await once(scope, { key: idempotencyKey, operation: operation.name, input, assertAllowed }, perform)
    return { output, committed }
  })
  finish(done.committed, base.log)
  return done.output
}

/** The transaction has committed, so its caller gets the answer whatever becomes of this process's caches. */
const finish = (committed: readonly (() => void)[], log: Log): void => {
  for (const work of committed) {
    try {
      work()
    } catch (error) {
      log.error({ err: error }, 'work after a commit failed')
    }
  }
}

/**
 * Runs an operation for a caller: input, policy, transaction, audit, events.
 * Every door comes through here. Throws `Problem` for every declared refusal.
 */
export const execute = async <Input extends z.ZodType, Facts, Output, Prepared>(
  kernel: Kernel,
  operation: Operation<Input, Facts, Output, Prepared>,
  rawInput: unknown,
  caller: Caller,
): Promise<Output> => {
  const log = caller.log ?? kernel.log
  enforce(operation.who(caller.actor), { log }, operation.name)
  const input = parseInput(operation.input, rawInput, caller.locate)
  const base = { actor: caller.actor, now: kernel.clock.now(), clock: kernel.clock, log, request: caller.request }
  return operation.kind === 'query'
    ? runQuery(kernel, operation, base, input)
    : runCommand(kernel, operation, base, input, caller.idempotencyKey)
}

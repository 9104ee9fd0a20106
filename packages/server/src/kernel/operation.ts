import type { z } from 'zod'
import type { Clock } from '../ports/clock.ts'
import type { JobOptions } from '../ports/jobs.ts'
import type { Log } from '../ports/log.ts'
import type { Actor } from './actor.ts'
import type { Database, Db } from './db.ts'
import type { AccessPolicy, ActorPolicy } from './policy.ts'

/** What one run of an operation may use. */
export type Scope = {
  readonly db: Db
  readonly actor: Actor
  readonly now: Date
  readonly clock: Clock
  readonly log: Log
  readonly request: RequestFacts
}

/** What a command may use besides: everything written here commits with its state, or not at all. */
export type CommandScope = Scope & {
  /** Adds to the audit trail; the kernel writes one row for the command in any case. */
  record(entry: AuditDetail): void
  /** Tells the rest of the system what happened. */
  emit(event: DomainEvent): void
  enqueue(queue: string, data: Record<string, unknown>, options?: JobOptions): Promise<void>
  /** Runs `work` once the transaction has committed, and not at all when it fails: for caches of this process. */
  afterCommit(work: () => void): void
}

export type RequestFacts = { id: string | null; address: string | null; userAgent: string | null }

export type AuditDetail = { action?: string; entityType?: string; entityId?: string; details?: Record<string, unknown> }

export type DomainEvent = { type: string; entityId: string; payload?: Record<string, unknown> }

type Common<Input extends z.ZodType, Facts> = {
  readonly name: string
  readonly input: Input
  /** Decides from the actor alone, before anything is read. */
  readonly who: ActorPolicy
  /** Reads what `access` needs to decide; null means that there is no such object. */
  readonly facts?: (scope: Scope, input: z.output<Input>) => Promise<Facts | null>
  readonly access?: AccessPolicy<Facts>
}

export type Query<Input extends z.ZodType, Facts, Output> = Common<Input, Facts> & {
  readonly kind: 'query'
  /** Without a transaction, and so without an actor, the database shows only what everybody may see. */
  readonly withoutActor?: boolean
  readonly run: (scope: Scope, input: z.output<Input>, facts: Facts) => Promise<Output>
}

/** What a command may use before its transaction opens; what it writes there stays, whatever becomes of the command. */
export type PrepareScope = Omit<Scope, 'db'> & { readonly database: Database }

export type Command<Input extends z.ZodType, Facts, Output, Prepared = undefined> = Common<Input, Facts> & {
  readonly kind: 'command'
  /** What the audit trail says of a successful run, beside name, actor, time and request. */
  readonly audit: (input: z.output<Input>, output: Output, facts: Facts) => AuditDetail | null
  /** Slow or outside work that must hold no transaction open. It runs once, after the policy has allowed the command. */
  readonly prepare?: (scope: PrepareScope, input: z.output<Input>) => Promise<Prepared>
  /** Input or output hold a secret, so nothing of them is kept to recognise a repetition: an idempotency key is ignored. */
  readonly secret?: boolean
  readonly run: (scope: CommandScope, input: z.output<Input>, facts: Facts, prepared: Prepared) => Promise<Output>
}

export type Operation<Input extends z.ZodType, Facts, Output, Prepared = undefined> =
  | Query<Input, Facts, Output>
  | Command<Input, Facts, Output, Prepared>

/** Declares a query: reads, changes nothing. */
export const query = <Input extends z.ZodType, Facts, Output>(
  declaration: Omit<Query<Input, Facts, Output>, 'kind'>,
): Query<Input, Facts, Output> => ({ kind: 'query', ...declaration })

/** Declares a command: one transaction with its audit row, its events and its jobs. */
export const command = <Input extends z.ZodType, Facts, Output, Prepared = undefined>(
  declaration: Omit<Command<Input, Facts, Output, Prepared>, 'kind'>,
): Command<Input, Facts, Output, Prepared> => ({ kind: 'command', ...declaration })

import type { z } from 'zod'
import { system } from '../kernel/actor.ts'
import { execute } from '../kernel/execute.ts'
import type { Kernel } from '../kernel/execute.ts'
import type { Operation } from '../kernel/operation.ts'
import type { ActorPolicy } from '../kernel/policy.ts'
import type { JobOptions } from '../ports/jobs.ts'

/** Work in a queue: one operation, run by the system. It may run twice, so its effect must bear that. */
export type Job = {
  queue: string
  /** Five fields of cron, in UTC. */
  cron?: string
  /** Events that put this job in its queue; the event's entity id and payload become its input. */
  on: readonly string[]
  /** How the job of an event waits, by the event's entity id and payload. */
  waiting?: (data: Record<string, unknown>) => JobOptions
  retryLimit: number
  /** Who may run its operation by another door: nobody but the system. */
  who: ActorPolicy
  run: (kernel: Kernel, data: unknown) => Promise<void>
}

/** Declares a job around an operation. */
export const job = <Input extends z.ZodType, Facts, Output, Prepared>(
  queue: string,
  operation: Operation<Input, Facts, Output, Prepared>,
  options: Partial<Pick<Job, 'cron' | 'on' | 'waiting' | 'retryLimit'>> = {},
): Job => ({
  queue,
  ...(options.cron === undefined ? {} : { cron: options.cron }),
  on: options.on ?? [],
  ...(options.waiting === undefined ? {} : { waiting: options.waiting }),
  retryLimit: options.retryLimit ?? 5,
  who: operation.who,
  run: async (kernel, data) => {
    await execute(kernel, operation, data, {
      actor: system(queue),
      request: { id: null, address: null, userAgent: null },
      log: kernel.log.child({ queue }),
    })
  },
})

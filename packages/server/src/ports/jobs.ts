import type { Db } from '../kernel/db.ts'

export type JobOptions = {
  /** No second job with the same key waits in the queue. */
  singletonKey?: string
  /**
   * Whose work it is. The first waiting job of every owner comes before the second of any, so that nobody's many jobs
   * keep the few of others waiting.
   */
  ownerKey?: string
  startAfterSeconds?: number
}

/** Puts work in a queue; with `tx`, the job exists only if the transaction commits. */
export type JobQueue = {
  enqueue(tx: Db, queue: string, data: Record<string, unknown>, options?: JobOptions): Promise<void>
}

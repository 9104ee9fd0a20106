import { hash, verify } from '@node-rs/argon2'
import { HasherBusy } from '@pitchey/server/ports/password-hasher'
import type { PasswordHasher } from '@pitchey/server/ports/password-hasher'

/** Memory in KiB, passes and lanes of argon2id: about 50 ms on one core. */
export type HasherCost = { memoryCost: number; timeCost: number; parallelism: number }

export const productionCost: HasherCost = { memoryCost: 64 * 1024, timeCost: 3, parallelism: 1 }

const argon2id = 2

type Limits = { concurrent: number; waiting: number }

/** Runs at most `concurrent` tasks; `waiting` more may queue, and any beyond are refused at once. */
const boundedQueue = ({ concurrent, waiting }: Limits) => {
  let running = 0
  const queue: (() => void)[] = []
  return async <T>(task: () => Promise<T>): Promise<T> => {
    if (running >= concurrent) {
      if (queue.length >= waiting) throw new HasherBusy('too many passwords wait to be hashed')
      await new Promise<void>((resolve) => queue.push(resolve))
    }
    running += 1
    try {
      return await task()
    } finally {
      running -= 1
      queue.shift()?.()
    }
  }
}

/** argon2id on the thread pool, with a bounded queue so that sign-ins cannot take the machine. */
export const createHasher = (
  cost: HasherCost = productionCost,
  limits: Limits = { concurrent: 2, waiting: 40 },
): PasswordHasher => {
  const options = { algorithm: argon2id, ...cost }
  const run = boundedQueue(limits)
  let decoy: Promise<string> | undefined
  return {
    hash: (password) => run(() => hash(password, options)),
    verify: (stored, password) => run(() => verify(stored, password)),
    verifyNothing: (password) =>
      run(async () => {
        decoy ??= hash('nobody signs in with this', options)
        await verify(await decoy, password)
        return false as const
      }),
  }
}

import { randomBytes } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'
import { HasherBusy } from '@pitchey/server/ports/password-hasher'
import type { PasswordHasher } from '@pitchey/server/ports/password-hasher'
import { boundedQueue } from '../bounded-queue.ts'
import type { QueueLimits } from '../bounded-queue.ts'

/** Memory in KiB, passes and lanes of argon2id: about 50 ms on one core. */
export type HasherCost = { memoryCost: number; timeCost: number; parallelism: number }

export const productionCost: HasherCost = { memoryCost: 64 * 1024, timeCost: 3, parallelism: 1 }

const argon2id = 2

const base64 = (sizeBytes: number): string => randomBytes(sizeBytes).toString('base64').replaceAll('=', '')

/** A PHC string of this cost that no password matches: its hash is random. */
const hashOfNothing = ({ memoryCost, timeCost, parallelism }: HasherCost): string =>
  `$argon2id$v=19$m=${memoryCost},t=${timeCost},p=${parallelism}$${base64(16)}$${base64(32)}`

/** argon2id on the thread pool, with a bounded queue so that sign-ins cannot take the machine. */
export const createHasher = (
  cost: HasherCost = productionCost,
  limits: QueueLimits = { concurrent: 2, waiting: 40 },
): PasswordHasher => {
  const options = { algorithm: argon2id, ...cost }
  const run = boundedQueue(limits, () => new HasherBusy('too many passwords wait to be hashed'))
  const decoy = hashOfNothing(cost)
  return {
    hash: (password) => run(() => hash(password, options)),
    verify: (stored, password) => run(() => verify(stored, password)),
    verifyNothing: (password) =>
      run(async () => {
        await verify(decoy, password)
        return false as const
      }),
  }
}

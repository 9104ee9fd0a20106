import { HasherBusy } from '@pitchey/server/ports/password-hasher'
import { expect, it } from 'vitest'
import { createHasher, productionCost } from '../../src/adapters/crypto/argon2-hasher.ts'
import type { HasherCost } from '../../src/adapters/crypto/argon2-hasher.ts'

const cheap: HasherCost = { memoryCost: 1024, timeCost: 1, parallelism: 1 }

type Phc = { algorithm: string; version: number; salt: Uint8Array; hash: Uint8Array } & HasherCost

/** Reads a PHC string: `$argon2id$v=19$m=65536,t=3,p=1$salt$hash`. */
const readPhc = (text: string): Phc => {
  const [, algorithm = '', version = '', cost = '', salt = '', hash = ''] = text.split('$')
  const costs = new Map(cost.split(',').map((part) => [part.split('=')[0], Number(part.split('=')[1])]))
  return {
    algorithm,
    version: Number(version.replace('v=', '')),
    memoryCost: costs.get('m') ?? 0,
    timeCost: costs.get('t') ?? 0,
    parallelism: costs.get('p') ?? 0,
    salt: Buffer.from(salt, 'base64'),
    hash: Buffer.from(hash, 'base64'),
  }
}

it('[HASH1] a hash carries the algorithm, the configured cost and a salt of its own', async () => {
  for (const cost of [cheap, productionCost]) {
    const hasher = createHasher(cost)
    const [one, two] = [readPhc(await hasher.hash('same')), readPhc(await hasher.hash('same'))]
    for (const phc of [one, two]) {
      expect(phc).toMatchObject({ algorithm: 'argon2id', version: 19, ...cost })
      expect([phc.salt.length >= 16, phc.hash.length >= 32]).toEqual([true, true])
    }
    expect([one.salt, one.hash]).not.toEqual([two.salt, two.hash])
  }
})

it('[HASH1] production is no cheaper than the least that OWASP names for argon2id: 19 MiB and two passes', () => {
  expect(productionCost.memoryCost).toBeGreaterThanOrEqual(19 * 1024)
  expect(productionCost.timeCost).toBeGreaterThanOrEqual(2)
})

it('[HASH2] knows the right password from every other, in any script and of any length', async () => {
  const hasher = createHasher(cheap)
  const passwords = [
    'plain',
    ' spaced ',
    'Zażółć gęślą jaźń',
    '密码安全',
    '👩‍🎬🎞️',
    'e\u0301',
    '\u00e9',
    'a'.repeat(128),
    '🎬'.repeat(128),
    'x\0y',
    'x',
  ]
  const hashes = await Promise.all(passwords.map((password) => hasher.hash(password)))
  for (const [index, stored] of hashes.entries()) {
    const verdicts = await Promise.all(passwords.map((password) => hasher.verify(stored, password)))
    expect(verdicts).toEqual(passwords.map((_, other) => other === index))
  }
})

it('[HASH3] verifies a hash that was made at another cost, so that a raised cost locks nobody out', async () => {
  const stored = await createHasher(cheap).hash('older')
  const dearer = createHasher({ memoryCost: 2048, timeCost: 2, parallelism: 1 })
  expect([await dearer.verify(stored, 'older'), await dearer.verify(stored, 'other')]).toEqual([true, false])
})

it('[HASH4] refuses with HasherBusy what would wait behind too many, whatever is asked, and recovers', async () => {
  const hasher = createHasher(cheap, { concurrent: 1, waiting: 3 })
  const stored = await hasher.hash('known')
  const asked = await Promise.allSettled([
    hasher.hash('a'),
    hasher.verify(stored, 'known'),
    hasher.verifyNothing('b'),
    hasher.verify(stored, 'wrong'),
    hasher.hash('c'),
    hasher.verify(stored, 'known'),
    hasher.verifyNothing('d'),
  ])
  expect(asked.map((outcome) => outcome.status)).toEqual([
    ...Array.from({ length: 4 }, () => 'fulfilled'),
    ...Array.from({ length: 3 }, () => 'rejected'),
  ])
  for (const outcome of asked.slice(4)) expect(outcome).toMatchObject({ reason: expect.any(HasherBusy) })
  expect(await hasher.verify(stored, 'known')).toBe(true)
})

it('[HASH5] verifying nothing is never true, and costs the processor as much as a real verification', async () => {
  const hasher = createHasher({ memoryCost: 16 * 1024, timeCost: 4, parallelism: 1 })
  const stored = await hasher.hash('known')
  // Processor time, not time on the clock: what else runs on the machine does not count.
  const spentUs = async (work: () => Promise<boolean>): Promise<number> => {
    const before = process.cpuUsage()
    expect(await work()).toBe(false)
    const { user, system } = process.cpuUsage(before)
    return user + system
  }
  const total = { real: 0, nothing: 0 }
  for (let round = 0; round < 8; round += 1) {
    total.real += await spentUs(() => hasher.verify(stored, 'wrong'))
    total.nothing += await spentUs(() => hasher.verifyNothing('wrong'))
  }
  expect(total.nothing / total.real).toBeGreaterThan(0.5)
  expect(total.nothing / total.real).toBeLessThan(2)
})

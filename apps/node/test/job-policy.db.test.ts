import { system, visitor } from '@pitchey/server/kernel/actor'
import type { Actor } from '@pitchey/server/kernel/actor'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTestProduct } from './kit/product.ts'
import type { TestProduct } from './kit/product.ts'

let product: TestProduct
beforeAll(async () => {
  product = await startTestProduct()
})
afterAll(() => product.stop())

it('[JOB8] the work of every queue is refused to visitors, to people of every type and to administrators', async () => {
  const types = ['creator', 'investor', 'production', 'viewer', 'admin'] as const
  const people: Actor[] = await Promise.all(types.map((userType) => product.addPerson({ userType })))
  const { jobs } = product.product
  expect(jobs.length).toBeGreaterThan(0)
  for (const { queue, who } of jobs) {
    const allowed = [visitor, ...people].filter((actor) => who(actor) === null)
    expect({ queue, allowed }).toEqual({ queue, allowed: [] })
    expect(who(system(queue))).toBeNull()
  }
})

import { api } from '@pitchey/contract/api'
import type { ApiKey } from '@pitchey/contract/api'
import { problemKinds } from '@pitchey/contract/problem'
import { visitor } from '@pitchey/server/kernel/actor'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { accessMatrix } from './access-matrix.ts'
import { createWorld, principals } from './access-world.ts'
import type { World } from './access-world.ts'
import { startTestProduct } from './kit/product.ts'
import type { TestProduct } from './kit/product.ts'
import { createTestSite } from './kit/site.ts'
import type { Site } from './kit/site.ts'

let product: TestProduct
let site: Site

beforeAll(async () => {
  product = await startTestProduct()
  site = createTestSite(product)
})
afterAll(() => product.stop())

const keys = Object.keys(api) as ApiKey[]
const table = Object.entries(problemKinds).map(([code, kind]) => ({ code, status: kind.status as number }))

const inWords = (statuses: Record<string, number>): string =>
  principals.map((principal) => `${principal} ${statuses[principal]}`).join(', ')

describe('the route table', () => {
  it('[ACC1] serves every address of the contract, once', () => {
    const served = product.product.routes.map((route) => route.key).toSorted()
    expect(served).toEqual([...keys].toSorted())
  })

  it('[ACC2] caches for everybody only what everybody may read', () => {
    const cached = product.product.routes.filter((route) => route.cacheTopic !== undefined).map((route) => route.key)
    for (const key of cached) {
      for (const { expected } of accessMatrix[key]) expect(new Set(Object.values(expected))).toEqual(new Set([200]))
    }
    expect(cached.length).toBeGreaterThan(0)
  })

  it('[ACC5] refuses strangers by its policy, before anything is read, wherever every one of them is refused', () => {
    // Signing in answers 401 to a wrong password, and is for strangers.
    const closed = product.product.routes.filter(
      ({ key }) =>
        key !== 'POST /api/auth/sign-in' && accessMatrix[key].every(({ expected }) => expected.nobody === 401),
    )
    expect(closed.filter(({ who }) => who(visitor) !== 'not_signed_in').map(({ key }) => key)).toEqual([])
    expect(closed.length).toBeGreaterThan(0)
  })

  it('[ACC3] changes nothing by GET', () => {
    const reading = product.product.routes.filter((route) => route.method === 'GET')
    expect(reading.filter((route) => route.operation.kind !== 'query')).toEqual([])
  })
})

describe.each(keys)('%s', (key) => {
  let world: World
  beforeAll(async () => {
    world = await createWorld(product, site)
  })

  for (const { name, request, expected } of accessMatrix[key]) {
    it(`[ACC4] answers every kind of person as it should: ${name}`, async () => {
      const got: Record<string, number> = {}
      for (const principal of principals) {
        const prepared = await request(world, principal)
        const answer = await site.call(key, { ...prepared, cookie: world.cookies[principal] })
        got[principal] = answer.status
        if (answer.status >= 400) {
          const problem = (await answer.json()) as { code: string; status: number }
          expect(table).toContainEqual({ code: problem.code, status: answer.status })
        }
      }
      expect(inWords(got)).toBe(inWords(expected))
    })
  }
})

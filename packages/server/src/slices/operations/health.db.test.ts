import { afterAll, beforeAll, expect, it } from 'vitest'
import { apiCaller } from '../../../../../apps/node/test/kit/api-caller.ts'
import { startTestProduct } from '../../../../../apps/node/test/kit/product.ts'
import type { TestProduct } from '../../../../../apps/node/test/kit/product.ts'

let product: TestProduct

beforeAll(async () => {
  product = await startTestProduct()
})
afterAll(() => product.stop())

it('reports to anybody how the services of the real product are', async () => {
  const { call } = apiCaller(product.kernel, product.product.routes)
  const report = await call('GET /api/health')
  expect(report.services).toMatchObject({ database: { status: 'healthy' }, storage: { status: 'healthy' } })
})

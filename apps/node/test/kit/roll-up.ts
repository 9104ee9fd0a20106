import { system } from '@pitchey/server/kernel/actor'
import { only, sqlStatement } from '@pitchey/server/kernel/db'
import { execute } from '@pitchey/server/kernel/execute'
import { rollUpAnalytics } from '@pitchey/server/slices/analytics/roll-up'
import { vi } from 'vitest'
import type { TestProduct } from './product.ts'

const waiting = sqlStatement<{ waits: boolean }>(
  'test.roll-up-waits',
  'select exists (select from analytics_events, analytics_watermark where written_by >= rolled_below) as waits',
)

/** Tests that roll up wait for transactions of other tests on the same server, which hold the horizon back. */
export const rollUpTimeoutMs = 90_000

/** Adds up all events that were written so far. */
export const rollUpAll = (product: TestProduct): Promise<void> =>
  vi.waitFor(
    async () => {
      await execute(product.kernel, rollUpAnalytics, {}, product.as(system('test')))
      if (only(await product.database.rows(waiting, [])).waits) throw new Error('the horizon never moved')
    },
    { timeout: rollUpTimeoutMs, interval: 20 },
  )

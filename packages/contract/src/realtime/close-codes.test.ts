import { expect, it } from 'vitest'
import { closeCodes, closeText, retryAfterOf } from './close-codes.ts'
import type { CloseReason } from './close-codes.ts'

it('every reason fits into a close frame and has a number of its own', () => {
  const reasons = Object.keys(closeCodes) as CloseReason[]
  for (const reason of reasons) expect(closeText({ reason, retryAfterMs: 3_600_000 }).length).toBeLessThanOrEqual(123)
  expect(new Set(Object.values(closeCodes)).size).toBe(reasons.length)
})

it('a delay is read back, and nothing out of what is no notice', () => {
  expect(retryAfterOf(closeText({ reason: 'restart', retryAfterMs: 1500 }))).toBe(1500)
  for (const text of ['', 'x', 'null', '7', '{}', '{"retryAfterMs":-1}', '{"retryAfterMs":"soon"}'])
    expect(retryAfterOf(text)).toBeUndefined()
})

import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { memoryLog } from '../ports/log.ts'
import { createPresenceTeller } from './presence-teller.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

/** Fails as often as it is told to. */
const setUp = (failures: number) => {
  const told: string[][] = []
  const left = { failures }
  const log = memoryLog()
  const teller = createPresenceTeller({
    log,
    publish: async (userIds) => {
      told.push([...userIds])
      if (left.failures > 0) {
        left.failures -= 1
        throw new Error('away')
      }
    },
  })
  return { told, log, teller }
}
const settle = () => vi.advanceTimersByTimeAsync(0)

it('[RT7] presence that could not be told is told again after growing pauses, with whoever came meanwhile', async () => {
  const { told, teller } = setUp(2)
  teller.tell(['a', 'a'])
  await settle()
  teller.tell(['b'])
  await vi.advanceTimersByTimeAsync(499)
  expect(told).toEqual([['a']])
  await vi.advanceTimersByTimeAsync(1)
  teller.tell(['a', 'c'])
  await vi.advanceTimersByTimeAsync(1999)
  expect(told).toEqual([['a'], ['b', 'a']].map((round) => expect.arrayContaining(round) as string[]))
  await vi.advanceTimersByTimeAsync(1)
  expect(told).toHaveLength(3)
  expect(told.at(-1)?.toSorted()).toEqual(['a', 'b', 'c'])
  await vi.advanceTimersByTimeAsync(120_000)
  expect(told).toHaveLength(3)
})

it('[RT7] is given up after a few tries, so that nothing piles up, and the next change is told at once', async () => {
  const { told, log, teller } = setUp(5)
  teller.tell(['a'])
  await vi.advanceTimersByTimeAsync(120_000)
  expect(told).toHaveLength(5)
  expect(log.lines.at(-1)?.message).toContain('not tried again')
  teller.tell(['b'])
  await settle()
  expect(told.at(-1)).toEqual(['b'])
})

it('[RT7] nobody is told of after the end', async () => {
  const { told, teller } = setUp(1)
  teller.tell(['a'])
  await settle()
  teller.stop()
  teller.tell(['b'])
  await vi.advanceTimersByTimeAsync(120_000)
  expect(told).toEqual([['a']])
})

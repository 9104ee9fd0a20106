import { expect, it } from 'vitest'
import { createLastMinute } from './last-minute.ts'

const setUp = () => {
  const clock = { ms: 0 }
  return { clock, minute: createLastMinute(() => clock.ms) }
}

it('[RT9] counts who sent most within the last minute, the most first and no more than asked', () => {
  const { clock, minute } = setUp()
  for (const userId of ['a', 'b', 'b', 'c', 'c', 'c']) minute.received(userId)
  clock.ms = 30_000
  minute.received('a')
  minute.received('a')
  expect(minute.talkers(2)).toEqual([
    { userId: 'a', messages: 3 },
    { userId: 'c', messages: 3 },
  ])
  clock.ms = 65_000
  expect(minute.talkers(10)).toEqual([{ userId: 'a', messages: 2 }])
  clock.ms = 200_000
  expect(minute.talkers(10)).toEqual([])
})

it('[RT9] tells messages a second of the time there was, at most a minute', () => {
  const { clock, minute } = setUp()
  clock.ms = 10_000
  for (let count = 0; count < 20; count += 1) minute.received('a')
  for (let count = 0; count < 5; count += 1) minute.sent()
  expect(minute.perSecond()).toEqual({ in: 2, out: 0.5 })
  clock.ms = 60_000
  expect(minute.perSecond()).toEqual({ in: 0.33, out: 0.08 })
  clock.ms = 120_000
  expect(minute.perSecond()).toEqual({ in: 0, out: 0 })
})

it('[RT9] keeps a bounded number of people however many talk', () => {
  const { minute } = setUp()
  for (let count = 0; count < 3000; count += 1) minute.received(`person ${count}`)
  expect(minute.talkers(5000)).toHaveLength(2000)
  expect(minute.perSecond().in).toBe(3000)
})

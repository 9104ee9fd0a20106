import fc from 'fast-check'
import { expect, it } from 'vitest'
import { boundedQueue } from './bounded-queue.ts'

const full = () => new RangeError('full')

/** A task that ends when told, and a count of those under way. */
const workshop = () => {
  const ends: (() => void)[] = []
  const state = { running: 0, most: 0, order: [] as number[] }
  const task = (id: number) => async (): Promise<number> => {
    state.order.push(id)
    state.running += 1
    state.most = Math.max(state.most, state.running)
    await new Promise<void>((resolve) => ends.push(resolve))
    state.running -= 1
    return id
  }
  return { state, task, endOne: () => ends.shift()?.() }
}

it('[QUEUE1] never runs more than allowed, whenever tasks come and go, and runs them in the order they came', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 4 }),
      fc.array(fc.constantFrom('come', 'end', 'breathe'), { maxLength: 60 }),
      async (concurrent, events) => {
        const run = boundedQueue({ concurrent, waiting: 1000 }, full)
        const { state, task, endOne } = workshop()
        const results: Promise<number>[] = []
        for (const event of events) {
          if (event === 'come') results.push(run(task(results.length)))
          else if (event === 'end') endOne()
          else await Promise.resolve()
        }
        while (state.order.length < results.length || state.running > 0) {
          endOne()
          await Promise.resolve()
        }
        expect(await Promise.all(results)).toEqual(results.map((_, id) => id))
        expect(state.order).toEqual(results.map((_, id) => id))
        expect(state.most).toBeLessThanOrEqual(concurrent)
      },
    ),
  )
})

it('[QUEUE1] a task that comes at the moment another ends does not take the place of one that waits', async () => {
  const run = boundedQueue({ concurrent: 1, waiting: 5 }, full)
  const { state, task, endOne } = workshop()
  const first = run(task(0))
  const second = run(task(1))
  const third = first.then(() => run(task(2)))
  endOne()
  await first
  while (state.order.length < 3) {
    endOne()
    await Promise.resolve()
  }
  endOne()
  await Promise.all([second, third])
  expect([state.most, state.order]).toEqual([1, [0, 1, 2]])
})

it('[QUEUE2] refuses at once what would have to wait behind too many, and takes more when there is room', async () => {
  const run = boundedQueue({ concurrent: 2, waiting: 3 }, full)
  const { state, task, endOne } = workshop()
  const taken = [0, 1, 2, 3, 4].map((id) => run(task(id)))
  await expect(run(task(5))).rejects.toThrow('full')
  endOne()
  await taken[0]
  const late = run(task(6))
  while (state.order.length < 6 || state.running > 0) {
    endOne()
    await Promise.resolve()
  }
  expect(await Promise.all([...taken, late])).toEqual([0, 1, 2, 3, 4, 6])
})

it('[QUEUE3] a task that fails gives its place back and fails for its caller alone', async () => {
  const run = boundedQueue({ concurrent: 1, waiting: 5 }, full)
  const outcomes = await Promise.allSettled([
    run(() => Promise.reject(new Error('broken'))),
    run(async () => 'well'),
    run(() => {
      throw new Error('broken at once')
    }),
    run(async () => 'well too'),
  ])
  expect(outcomes.map((outcome) => outcome.status)).toEqual(['rejected', 'fulfilled', 'rejected', 'fulfilled'])
})

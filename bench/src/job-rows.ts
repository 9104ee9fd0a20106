import { createJobRunner } from '@pitchey/node/adapters/jobs/job-runner'
import { job } from '@pitchey/server/jobs/job'
import { command } from '@pitchey/server/kernel/operation'
import { systemOnly } from '@pitchey/server/kernel/policy'
import { memoryLog } from '@pitchey/server/ports/log'
import { z } from 'zod'
import type { MarketData } from './market-data.ts'
import { median } from './measure.ts'
import { openPlatform } from './open-platform.ts'
import type { Row } from './results.ts'

const rounds = 200
const queue = 'bench.arrive'
const asSystem = { id: null, role: 'system' } as const

/** From the commit of the transaction that asks for a job to the first line of the job. */
export const jobRows = async (data: MarketData): Promise<Row[]> => {
  const platform = await openPlatform(data)
  const { kernel } = platform.product
  const runner = await createJobRunner(data.app, memoryLog())
  let arrived: (atMs: number) => void = () => undefined
  const arrive = command({
    name: queue,
    input: z.object({}),
    who: systemOnly,
    run: async (): Promise<undefined> => arrived(performance.now()) as undefined,
    audit: () => null,
  })
  const jobs = [job(queue, arrive)]
  await runner.prepare(jobs)
  await runner.work(kernel, jobs, platform.bus)
  const times: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const { promise, resolve } = Promise.withResolvers<number>()
    arrived = resolve
    await kernel.database.transaction({ actor: asSystem }, (tx) => runner.enqueue(tx, queue, {}))
    const committedAt = performance.now()
    times.push((await promise) - committedAt)
  }
  await runner.stop(2000)
  await platform.close()
  const value = median(times)
  return [
    {
      id: 'job-latency',
      what: 'from the commit that asks for a job to its first line',
      value,
      unit: 'ms median',
      limit: null,
      ratio: null,
      target: '≤ 10 ms median',
      holds: value <= 10,
    },
  ]
}

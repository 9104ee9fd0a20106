import type { Job } from '@pitchey/server/jobs/job'
import { relayEvents, sweepEvents } from '@pitchey/server/jobs/relay'
import type { EventListener } from '@pitchey/server/jobs/relay'
import type { Kernel } from '@pitchey/server/kernel/execute'
import type { Bus } from '@pitchey/server/ports/bus'

const keepEventsMs = 7 * 24 * 3600 * 1000
const relayEveryMs = 5000

/** Hands events over whenever the database announces some, and every few seconds in case a word was missed. */
export const startEventRelay = async (
  kernel: Kernel,
  jobs: readonly Job[],
  bus: Bus,
  onEvents?: EventListener,
): Promise<{ stop(): Promise<void> }> => {
  let relaying: Promise<void> | undefined
  let again = false
  const run = async (): Promise<void> => {
    do {
      again = false
      await relayEvents(kernel, jobs, onEvents)
    } while (again)
  }
  const relay = (): void => {
    again = true
    relaying ??= run()
      .catch((error: unknown) => kernel.log.warn({ err: error }, 'events could not be handed over'))
      .finally(() => {
        relaying = undefined
      })
  }
  const unsubscribe = bus.subscribe('outbox', relay)
  const timer = setInterval(relay, relayEveryMs)
  relay()
  await sweepEvents(kernel, keepEventsMs)
  return {
    stop: async () => {
      unsubscribe()
      clearInterval(timer)
      await relaying
    },
  }
}

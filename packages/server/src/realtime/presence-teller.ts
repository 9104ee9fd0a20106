import type { Log } from '../ports/log.ts'

/** How long to wait after each failure; after the last, those who wait are given up. */
const pausesMs = [500, 2000, 8000, 30_000] as const

type Dependencies = {
  publish(userIds: readonly string[]): Promise<void>
  log: Log
}

/**
 * Tells how people are, one round after the other. What comes during a round, or while one waits to be tried again, is
 * told with the next: only how somebody is now is ever read.
 */
export const createPresenceTeller = ({ publish, log }: Dependencies) => {
  const waiting = new Set<string>()
  const state = { busy: false, failures: 0, stopped: false, timer: null as ReturnType<typeof setTimeout> | null }

  const failed = (userIds: readonly string[], error: unknown): void => {
    const pauseMs = pausesMs[state.failures]
    if (pauseMs === undefined) {
      log.warn({ err: error, people: userIds.length }, 'presence could not be told, and is not tried again')
      state.failures = 0
      return
    }
    log.warn({ err: error, people: userIds.length, pauseMs }, 'presence could not be told')
    state.failures += 1
    for (const userId of userIds) waiting.add(userId)
    state.timer = setTimeout(() => {
      state.timer = null
      void round()
    }, pauseMs)
  }

  const round = async (): Promise<void> => {
    state.busy = true
    while (waiting.size > 0 && state.timer === null && !state.stopped) {
      const userIds = [...waiting]
      waiting.clear()
      try {
        await publish(userIds)
        state.failures = 0
      } catch (error) {
        if (!state.stopped) failed(userIds, error)
      }
    }
    state.busy = false
  }

  return {
    tell: (userIds: readonly string[]): void => {
      if (state.stopped) return
      for (const userId of userIds) waiting.add(userId)
      if (!state.busy && state.timer === null) void round()
    },
    stop: (): void => {
      state.stopped = true
      if (state.timer !== null) clearTimeout(state.timer)
      waiting.clear()
    },
  }
}

export type PresenceTeller = ReturnType<typeof createPresenceTeller>

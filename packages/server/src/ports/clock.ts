/** The time of day, so that tests can move it. */
export type Clock = { now(): Date }

export const systemClock: Clock = { now: () => new Date() }

/** A clock that stands still until it is moved. */
export const manualClock = (start: Date): Clock & { advance(durationMs: number): void } => {
  let current = start.getTime()
  return {
    now: () => new Date(current),
    advance: (durationMs) => {
      current += durationMs
    },
  }
}

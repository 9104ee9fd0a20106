export type QueueLimits = { concurrent: number; waiting: number }

/**
 * Runs at most `concurrent` tasks at a time; `waiting` more may queue and run in the order they came, and for any
 * beyond `refuse` makes the error.
 */
export const boundedQueue = ({ concurrent, waiting }: QueueLimits, refuse: () => Error) => {
  let running = 0
  const queue: (() => void)[] = []
  return async <T>(task: () => Promise<T>): Promise<T> => {
    if (running < concurrent) {
      running += 1
    } else {
      if (queue.length >= waiting) throw refuse()
      // Whoever finishes hands its place on, so that nobody who comes in between can take it.
      await new Promise<void>((resolve) => queue.push(resolve))
    }
    try {
      return await task()
    } finally {
      const next = queue.shift()
      if (next) next()
      else running -= 1
    }
  }
}

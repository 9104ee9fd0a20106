/** Something a reader did that nothing else keeps: they came again, or read on. */
export type ReaderEvent = { pitchId: string; day: string; viewerKey: string; at: Date } & (
  | { kind: 'again' }
  | { kind: 'read'; depth: number; seconds: number }
)

export type EventQueue = {
  /** Takes an event without waiting for anything. False when the queue is full, and the event is dropped and counted. */
  offer(event: ReaderEvent): boolean
  /** Writes everything that waits; answers when it is written. */
  flush(): Promise<void>
  figures(): { waiting: number; dropped: number }
  /** Stops the clock and writes what waits. */
  stop(): Promise<void>
}

export type QueueOptions = {
  write: (events: readonly ReaderEvent[]) => Promise<void>
  onError: (error: unknown) => void
  /** The most events that wait; the newest beyond are dropped. */
  mostWaiting?: number
  /** How many are written at once. */
  batchSize?: number
  waitMs?: number
}

/**
 * A bounded queue in front of the database. Events are written in batches after `waitMs`, or at once when a batch is
 * full. A batch that cannot be written waits for the next turn, as long as there is room.
 */
export const createEventQueue = ({
  write,
  onError,
  mostWaiting = 10_000,
  batchSize = 500,
  waitMs = 1000,
}: QueueOptions): EventQueue => {
  let waiting: ReaderEvent[] = []
  let dropped = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let writing: Promise<void> = Promise.resolve()

  const writeBatch = async (): Promise<void> => {
    const batch = waiting.slice(0, batchSize)
    if (batch.length === 0) return
    waiting = waiting.slice(batch.length)
    try {
      await write(batch)
    } catch (error) {
      const room = mostWaiting - waiting.length
      dropped += Math.max(0, batch.length - room)
      waiting = [...batch.slice(0, room), ...waiting]
      onError(error)
      throw error
    }
    await writeBatch()
  }
  const flush = (): Promise<void> => {
    clearTimeout(timer)
    timer = undefined
    const turn = writing.then(writeBatch)
    writing = turn.catch(() => {
      if (waiting.length > 0) later()
    })
    return turn
  }
  const later = (): void => {
    timer ??= setTimeout(() => void flush().catch(() => undefined), waitMs)
  }
  return {
    offer: (event) => {
      if (waiting.length >= mostWaiting) {
        dropped += 1
        return false
      }
      waiting.push(event)
      if (waiting.length >= batchSize) void flush().catch(() => undefined)
      else later()
      return true
    },
    flush,
    figures: () => ({ waiting: waiting.length, dropped }),
    stop: async () => {
      await flush().catch(() => undefined)
      clearTimeout(timer)
      timer = undefined
    },
  }
}

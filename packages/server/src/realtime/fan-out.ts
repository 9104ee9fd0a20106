import type { Connection } from './connection.ts'

const sliceSize = 500

/**
 * Sends to many without holding up the process: at most 500 sockets at a time, then everybody else's turn. What was
 * begun first ends first, so every socket gets messages in one order.
 */
export const createFanOut = (later: (work: () => void) => void, send: (to: Connection, bytes: Uint8Array) => void) => {
  const queue: { to: Iterator<Connection>; bytes: Uint8Array }[] = []
  let running = false

  const run = (): void => {
    let left = sliceSize
    for (let head = queue[0]; head !== undefined && left > 0; head = queue[0]) {
      const { value, done } = head.to.next()
      if (done === true) queue.shift()
      else {
        left -= 1
        send(value, head.bytes)
      }
    }
    running = queue.length > 0
    if (running) later(run)
  }

  return {
    /** `to` is read at once: whoever joins later gets what is sent later. */
    send: (to: ReadonlySet<Connection>, bytes: Uint8Array): void => {
      if (to.size === 0) return
      queue.push({ to: [...to].values(), bytes })
      if (!running) run()
    },
    /** Whether messages still wait for their turn. */
    isBusy: () => running,
  }
}

export type FanOut = ReturnType<typeof createFanOut>

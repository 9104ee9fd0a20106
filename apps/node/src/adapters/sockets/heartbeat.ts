import { WebSocket } from 'ws'

const sliceSize = 500

/**
 * Asks every socket whether it is there, and ends those that did not answer the time before: the other side of a
 * connection may be gone without a word.
 */
export const startHeartbeat = (sockets: ReadonlySet<WebSocket>, everyMs: number): { stop(): void } => {
  const silent = new WeakSet<WebSocket>()
  const watched = new WeakSet<WebSocket>()
  const ask = (socket: WebSocket): void => {
    if (silent.has(socket)) {
      socket.terminate()
      return
    }
    if (!watched.has(socket)) {
      watched.add(socket)
      socket.on('pong', () => silent.delete(socket))
    }
    silent.add(socket)
    if (socket.readyState === WebSocket.OPEN) socket.ping()
  }
  const askSome = (waiting: Iterator<WebSocket>): void => {
    for (let count = 0; count < sliceSize; count += 1) {
      const { value, done } = waiting.next()
      if (done === true) return
      ask(value)
    }
    setImmediate(() => askSome(waiting))
  }
  const timer = setInterval(() => askSome([...sockets].values()), everyMs)
  timer.unref()
  return { stop: () => clearInterval(timer) }
}

import type { SocketState } from './socket-client.ts'

/** How long sockets may be away before polling takes over, and how often it then asks. */
export const pollAfterMs = 15_000
export const pollEveryMs = 30_000

/** Asks in turns while there is no socket, as long as somebody looks at the page. */
export const createPolling = (options: { isVisible(): boolean; poll(): void; onPolling(polling: boolean): void }) => {
  let timer: ReturnType<typeof setTimeout> | undefined
  let polling = false
  const set = (next: boolean): void => {
    if (polling === next) return
    polling = next
    options.onPolling(next)
  }
  const turn = (): void => {
    set(true)
    if (options.isVisible()) options.poll()
    timer = setTimeout(turn, pollEveryMs)
  }
  const stop = (): void => {
    clearTimeout(timer)
    timer = undefined
    set(false)
  }
  return {
    follow: (state: SocketState): void => {
      if (state === 'open' || state === 'stopped') stop()
      else timer ??= setTimeout(turn, pollAfterMs)
    },
    stop,
  }
}

import type { SentMessage } from '@pitchey/contract/realtime/client-messages'
import { closeCodes, retryAfterOf } from '@pitchey/contract/realtime/close-codes'
import type { RoomName } from '@pitchey/contract/realtime/rooms'
import type { ServerMessage } from '@pitchey/contract/realtime/server-messages'
import { retryDelayMs } from './backoff.ts'
import { openConnection } from './connection.ts'
import type { Connection, SocketEars, SocketLike } from './connection.ts'
import { joinId } from './join-id.ts'
import { createRoomWishes } from './room-wishes.ts'

/** `waiting` means that another attempt will come; `stopped` that none will. */
export type SocketState = 'connecting' | 'open' | 'waiting' | 'stopped'

export type SocketClientOptions = {
  open(ears: SocketEars): SocketLike
  random(): number
  isOnline(): boolean
  onMessage(message: ServerMessage): void
  onState(state: SocketState): void
  /** Open again after a gap: hints may have been missed. */
  onReturn(): void
  /** The session has ended, or the account may do something else now. */
  onSessionChange(): void
}

export type SocketClient = {
  start(): void
  stop(): void
  /** Something changed for the better, such as the network or the tab: tries at once instead of waiting. */
  wake(): void
  /** Enters a room as long as this is wanted, over every reconnection. Answers how to leave. */
  join(room: RoomName): () => void
  /** Says something now, or not at all. */
  send(message: SentMessage): boolean
}

/** When to try again: the delay in milliseconds, `never`, or `woken` for when somebody looks at the page. */
type Plan = number | 'never' | 'woken'

const planAfter = (code: number, reason: string, delayMs: () => number): Plan => {
  if (code === closeCodes.signed_out) return 'never'
  // Another tab took this one's place.
  if (code === closeCodes.superseded) return 'woken'
  return retryAfterOf(reason) ?? delayMs()
}

const joinMessage = (room: RoomName): SentMessage => ({ type: 'join_room', data: { room }, id: joinId(room) })

type Work = { connect(): void; end(): void; current(): Connection | undefined; isRunning: boolean; attempt: number }

const createWork = (options: SocketClientOptions, onOpen: (connection: Connection) => void): Work => {
  let connection: Connection | undefined
  let retry: ReturnType<typeof setTimeout> | undefined
  let wasOpen = false

  const delayMs = (): number => {
    work.attempt += 1
    return retryDelayMs(work.attempt - 1, options.random)
  }
  const pause = (plan: Plan): void => {
    connection = undefined
    clearTimeout(retry)
    if (plan === 'never') work.isRunning = false
    options.onState(plan === 'never' ? 'stopped' : 'waiting')
    if (typeof plan === 'number') retry = setTimeout(work.connect, plan)
  }
  const opened = (now: Connection): void => {
    work.attempt = 0
    onOpen(now)
    options.onState('open')
    if (wasOpen) options.onReturn()
    wasOpen = true
  }
  const work: Work = {
    isRunning: false,
    attempt: 0,
    current: () => connection,
    end: () => {
      clearTimeout(retry)
      connection?.end()
      connection = undefined
    },
    connect: () => {
      clearTimeout(retry)
      if (!work.isRunning || connection) return
      if (!options.isOnline()) {
        options.onState('waiting')
        return
      }
      options.onState('connecting')
      const now: Connection = openConnection(options.open, {
        onOpen: () => opened(now),
        onMessage: options.onMessage,
        onClose: (code, reason) => {
          pause(planAfter(code, reason, delayMs))
          if (code === closeCodes.signed_out || code === closeCodes.account_changed) options.onSessionChange()
        },
        onSilence: () => {
          now.end()
          pause(delayMs())
        },
      })
      connection = now
    },
  }
  return work
}

/** One socket to the server that comes back by itself after whatever happens to it. */
export const createSocketClient = (options: SocketClientOptions): SocketClient => {
  const send = (message: SentMessage): boolean => {
    const now = work.current()
    if (!now?.isOpen()) return false
    now.send(message)
    return true
  }
  const wishes = createRoomWishes(
    (room) => void send(joinMessage(room)),
    (room) => void send({ type: 'leave_room', data: { room } }),
  )
  const work = createWork(options, (connection) => {
    for (const room of wishes.all()) connection.send(joinMessage(room))
  })
  return {
    start: () => {
      if (work.isRunning) return
      work.isRunning = true
      work.connect()
    },
    stop: () => {
      work.isRunning = false
      work.end()
      options.onState('stopped')
    },
    wake: () => {
      if (!work.isRunning || work.current()) return
      work.attempt = 0
      work.connect()
    },
    join: wishes.add,
    send,
  }
}

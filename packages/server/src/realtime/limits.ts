import type { ClientMessageType } from '@pitchey/contract/realtime/client-messages'
import type { Limiter, LimitVerdict } from '../ports/limiter.ts'

/** At most `limit` in any window of `windowSeconds`, which begins with its first message. */
type Window = { limit: number; windowSeconds: number }

/** All messages of a session together, and those of one kind. */
export type LimitName = 'all' | 'ping' | 'presence' | 'room' | 'upload' | 'message' | 'typing' | 'reading' | 'resume'

/** [RT5] A bucket of tokens as windows: what flows in within a minute, and how much may come at once. */
export const socketLimits: Record<LimitName, readonly Window[]> = {
  all: [{ limit: 120, windowSeconds: 60 }],
  ping: [{ limit: 60, windowSeconds: 60 }],
  presence: [{ limit: 5, windowSeconds: 60 }],
  room: [{ limit: 60, windowSeconds: 60 }],
  upload: [{ limit: 60, windowSeconds: 60 }],
  message: [
    // The shorter one first: what it refuses does not count in the minute.
    { limit: 5, windowSeconds: 10 },
    { limit: 30, windowSeconds: 60 },
  ],
  typing: [{ limit: 10, windowSeconds: 60 }],
  reading: [{ limit: 60, windowSeconds: 60 }],
  resume: [{ limit: 20, windowSeconds: 60 }],
}

export const limitOf: Record<ClientMessageType, LimitName> = {
  ping: 'ping',
  join_room: 'room',
  leave_room: 'room',
  presence_update: 'presence',
  upload_progress: 'upload',
  resume: 'resume',
  typing_start: 'typing',
  typing_stop: 'typing',
  send_message: 'message',
  message_read: 'reading',
  notification_read: 'reading',
}

/** How often within a minute a person may break limits before all their sockets are blocked. */
const strikesPerMinute = 20

export type SocketLimiter = {
  /** Counts one message; null when it may pass, otherwise the verdict that stopped it. */
  take(session: string, name: LimitName): Promise<LimitVerdict | null>
  /** Counts a broken limit of a person; false when there were too many. */
  strike(userId: string): Promise<boolean>
}

/** The limits of sockets over counters that the platform brings, so that they hold wherever those are shared. */
export const createSocketLimiter = (
  createLimiter: (name: string, limit: number, windowSeconds: number) => Limiter,
): SocketLimiter => {
  const limiters = Object.fromEntries(
    Object.entries(socketLimits).map(([name, windows]) => [
      name,
      windows.map((window) => createLimiter(`ws.${name}.${window.windowSeconds}`, window.limit, window.windowSeconds)),
    ]),
  ) as Record<LimitName, Limiter[]>
  const strikes = createLimiter('ws.strikes', strikesPerMinute, 60)
  const firstRefusal = async (names: readonly LimitName[], session: string): Promise<LimitVerdict | null> => {
    for (const name of names) {
      for (const limiter of limiters[name]) {
        const verdict = await limiter.take(session)
        if (!verdict.allowed) return verdict
      }
    }
    return null
  }
  return {
    take: (session, name) => firstRefusal(['all', name], session),
    strike: async (userId) => (await strikes.take(userId)).allowed,
  }
}

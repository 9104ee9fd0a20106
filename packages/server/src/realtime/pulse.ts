import type { Announcement } from '@pitchey/contract/realtime/announcement'
import type { SocketHealth } from '@pitchey/contract/realtime/endpoints'
import { protocolVersion } from '@pitchey/contract/realtime/protocol'
import type { RoomEvent } from '../ports/rooms.ts'
import type { Core } from './hub-core.ts'

const silentAfterMs = 30_000

/** Shows that this process lives, and how long a word between processes takes; keeps what was announced lately. */
export const createPulse = ({ deps, places, figures }: Core, nodeId: string) => {
  const room = `node:${nodeId}`
  const state = { sentAt: 0, heardAt: performance.now(), roundTripMs: null as number | null }
  let announcements: Announcement[] = []
  return {
    beat: async (): Promise<void> => {
      try {
        await places.beat(figures.read())
        announcements = await deps.readAnnouncements()
        state.sentAt = performance.now()
        await deps.rooms.publish([{ rooms: [room], message: { type: 'pong', data: {} } }])
      } catch (error) {
        deps.log.warn({ err: error }, 'the sockets of this process could not be written down')
      }
    },
    /** Whether an event is the echo of a beat. */
    takes: (event: RoomEvent | null): boolean => {
      if (event?.rooms[0] !== room) return false
      state.heardAt = performance.now()
      state.roundTripMs = Math.round((state.heardAt - state.sentAt) * 100) / 100
      return true
    },
    announced: (announcement: Announcement): void => {
      announcements = [announcement, ...announcements].slice(0, 5)
    },
    /** What is still worth saying to somebody who comes at `now`. */
    announcements: (now: Date): Announcement[] =>
      announcements.filter(({ endsAt }) => endsAt === null || new Date(endsAt) > now),
    health: (draining: boolean): SocketHealth => {
      const isSilent = performance.now() - state.heardAt > silentAfterMs
      const status = draining ? 'draining' : isSilent ? 'degraded' : 'healthy'
      return { status, protocolVersion, roundTripMs: state.roundTripMs }
    },
  }
}

export type Pulse = ReturnType<typeof createPulse>

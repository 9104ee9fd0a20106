import type { Announcement } from '@pitchey/contract/realtime/announcement'
import type { SocketHealth } from '@pitchey/contract/realtime/endpoints'
import { protocolVersion } from '@pitchey/contract/realtime/protocol'
import type { UnsentMessage } from '@pitchey/contract/realtime/server-messages'
import type { RoomEvent } from '../ports/rooms.ts'
import { encodeMessage } from './encode.ts'
import type { Core } from './hub-core.ts'

const silentAfterMs = 30_000

/** Says that an announcement is over before its time. */
export const announcementEnd = (id: string): UnsentMessage => ({
  type: 'hint',
  data: { entity: 'announcements', id, version: null, kind: 'ended' },
})

/** Shows that this process lives, and how long a word between processes takes; keeps what was announced lately. */
export const createPulse = ({ deps, places, figures, registry, fanOut }: Core, nodeId: string) => {
  const room = `node:${nodeId}`
  const state = { sentAt: 0, heardAt: performance.now(), roundTripMs: null as number | null }
  let announcements: Announcement[] = []
  const tellAll = (message: UnsentMessage): void => fanOut.send(registry.all, encodeMessage(message, deps.clock.now()))

  /** [RT9] Tells the sockets here what began since the last beat, and what ended before its time. */
  const renewAnnouncements = async (): Promise<void> => {
    const next = await deps.readAnnouncements()
    const before = announcements
    announcements = next
    const now = deps.clock.now()
    const isIn = (list: readonly Announcement[], id: string) => list.some((one) => one.id === id)
    for (const one of next.toReversed()) if (!isIn(before, one.id)) tellAll({ type: 'announcement', data: one })
    for (const { id, endsAt } of before) {
      const isOver = endsAt !== null && new Date(endsAt) <= now
      if (!isIn(next, id) && !isOver) tellAll(announcementEnd(id))
    }
  }
  return {
    beat: async (): Promise<void> => {
      try {
        await places.beat(figures.read())
        await renewAnnouncements()
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
      figures.roundTrip(state.roundTripMs)
      return true
    },
    announced: (announcement: Announcement): void => {
      announcements = [announcement, ...announcements.filter(({ id }) => id !== announcement.id)].slice(0, 5)
    },
    announcementEnded: (endedId: string): void => {
      announcements = announcements.filter(({ id }) => id !== endedId)
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

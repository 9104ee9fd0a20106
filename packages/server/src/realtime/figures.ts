import type { UserId } from '@pitchey/contract/ids'
import type { NodeFigures } from '@pitchey/contract/realtime/endpoints'
import { slidingMinute } from '../http/request-metrics.ts'
import { createLastMinute } from './last-minute.ts'
import type { Registry } from './registry.ts'

type Counts = Record<string, number>

const bump = (counts: Counts, key: string): void => {
  counts[key] = (counts[key] ?? 0) + 1
}

/** Talkers that are told of. */
const mostTalkers = 10

/** What one process counts of its sockets. `nowMs` are milliseconds from any fixed moment on. */
export const createFigures = (registry: Registry, nowMs: () => number) => {
  const totals = { opened: 0, messagesIn: 0, messagesOut: 0, bytesIn: 0, bytesOut: 0 }
  const problems: Counts = {}
  const closed: Counts = {}
  const messagesByType: Counts = {}
  const minute = slidingMinute(nowMs)
  const messages = createLastMinute(nowMs)
  let roundTripMs: number | null = null
  return {
    opened: (): void => {
      totals.opened += 1
    },
    received: (userId: string, sizeBytes: number): void => {
      messages.received(userId)
      totals.messagesIn += 1
      totals.bytesIn += sizeBytes
    },
    sent: (sizeBytes: number): void => {
      messages.sent()
      totals.messagesOut += 1
      totals.bytesOut += sizeBytes
    },
    handled: (type: string, durationMs: number): void => {
      bump(messagesByType, type)
      minute.observe({ method: 'WS', route: type, status: 200, durationMs })
    },
    problem: (code: string): void => bump(problems, code),
    closed: (reason: string): void => bump(closed, reason),
    roundTrip: (ms: number): void => {
      roundTripMs = ms
    },
    read: (): NodeFigures => {
      const perSecond = messages.perSecond()
      return {
        connections: registry.all.size,
        people: registry.peopleCount(),
        rooms: registry.roomCount(),
        ...totals,
        problems: { ...problems },
        closed: { ...closed },
        messagesByType: { ...messagesByType },
        handlingMs: Math.round(minute.lastMinute().averageResponseTimeMs * 1000) / 1000,
        inPerSecond: perSecond.in,
        outPerSecond: perSecond.out,
        roundTripMs,
        talkers: messages.talkers(mostTalkers).map((talker) => ({ ...talker, userId: talker.userId as UserId })),
      }
    },
  }
}

export type Figures = ReturnType<typeof createFigures>

import type { NodeFigures } from '@pitchey/contract/realtime/endpoints'
import { slidingMinute } from '../http/request-metrics.ts'
import type { Registry } from './registry.ts'

type Counts = Record<string, number>

const bump = (counts: Counts, key: string): void => {
  counts[key] = (counts[key] ?? 0) + 1
}

/** What one process counts of its sockets. `nowMs` are milliseconds from any fixed moment on. */
export const createFigures = (registry: Registry, nowMs: () => number) => {
  const totals = { opened: 0, messagesIn: 0, messagesOut: 0, bytesIn: 0, bytesOut: 0 }
  const problems: Counts = {}
  const closed: Counts = {}
  const messagesByType: Counts = {}
  const minute = slidingMinute(nowMs)
  return {
    opened: (): void => {
      totals.opened += 1
    },
    received: (sizeBytes: number): void => {
      totals.messagesIn += 1
      totals.bytesIn += sizeBytes
    },
    sent: (sizeBytes: number): void => {
      totals.messagesOut += 1
      totals.bytesOut += sizeBytes
    },
    handled: (type: string, durationMs: number): void => {
      bump(messagesByType, type)
      minute.observe({ method: 'WS', route: type, status: 200, durationMs })
    },
    problem: (code: string): void => bump(problems, code),
    closed: (reason: string): void => bump(closed, reason),
    read: (): NodeFigures => ({
      connections: registry.all.size,
      people: registry.peopleCount(),
      rooms: registry.roomCount(),
      ...totals,
      problems: { ...problems },
      closed: { ...closed },
      messagesByType: { ...messagesByType },
      handlingMs: Math.round(minute.lastMinute().averageResponseTimeMs * 1000) / 1000,
    }),
  }
}

export type Figures = ReturnType<typeof createFigures>

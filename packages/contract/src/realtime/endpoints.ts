import { z } from 'zod'
import type { Endpoints } from '../endpoint.ts'
import { sessionUser, userType } from '../identity/user.ts'
import { pitchId, userId } from '../ids.ts'
import { instant } from '../list.ts'
import { line, paragraphs, slug } from '../text.ts'
import { ownPresence, presence } from './presence.ts'
import { pitchCounts } from './server-messages.ts'
import { uploadProgress } from './upload-progress.ts'

/** How sockets are on the process that answers. */
export const socketHealth = z.strictObject({
  status: z.enum(['healthy', 'degraded', 'draining']),
  protocolVersion: z.int(),
  /** How long a word between processes took last; null before the first. */
  roundTripMs: z.number().nullable(),
})
export type SocketHealth = z.infer<typeof socketHealth>

/** What one process counts since it started. */
export const nodeFigures = z.strictObject({
  connections: z.int(),
  people: z.int(),
  rooms: z.int(),
  opened: z.int(),
  messagesIn: z.int(),
  messagesOut: z.int(),
  bytesIn: z.int(),
  bytesOut: z.int(),
  /** Messages answered with a problem, by its code. */
  problems: z.record(z.string(), z.int()),
  /** Sockets closed by the server, by reason. */
  closed: z.record(z.string(), z.int()),
  /** Messages taken, by type. */
  messagesByType: z.record(z.string(), z.int()),
  /** Mean time to handle a message over the last minute. */
  handlingMs: z.number(),
  /** Messages a second over the last minute, from clients and to them. */
  inPerSecond: z.number(),
  outPerSecond: z.number(),
  /** How long a word between processes took last; null before the first. */
  roundTripMs: z.number().nullable(),
  /** Who sent most messages within the last minute, at most ten. */
  talkers: z.array(z.strictObject({ userId, messages: z.int() })),
})
export type NodeFigures = z.infer<typeof nodeFigures>

export const socketStats = z.strictObject({
  connections: z.int(),
  people: z.int(),
  nodes: z.array(z.strictObject({ id: z.uuid(), seenAt: instant, figures: nodeFigures })),
  /** Who sent most messages within the last minute, over all processes, at most ten. */
  talkers: z.array(z.strictObject({ userId, handle: slug, name: z.string(), messages: z.int() })),
  blocks: z.array(z.strictObject({ userId, handle: slug, level: z.int(), reason: z.string(), blockedUntil: instant })),
})
export type SocketStats = z.infer<typeof socketStats>

export const onlinePerson = z.strictObject({
  ...presence.shape,
  handle: slug,
  name: z.string(),
  avatar: sessionUser.shape.avatar,
})
export type OnlinePerson = z.infer<typeof onlinePerson>

export const livePitchStats = z.strictObject({
  ...pitchCounts.shape,
  /** People who have the pitch open right now, the owner not counted. */
  readers: z.strictObject({ total: z.int(), byUserType: z.partialRecord(userType, z.int()) }),
})
export type LivePitchStats = z.infer<typeof livePitchStats>

const livePitch = {
  summary: 'Counters of my pitch and who reads it right now',
  tag: 'Realtime',
  params: z.strictObject({ id: pitchId }),
  status: 200,
  answer: livePitchStats,
  problems: ['not_signed_in', 'not_found'],
} as const

export const realtimeEndpoints = {
  'GET /api/ws/health': {
    summary: 'How the sockets of this server are',
    tag: 'Realtime',
    status: 200,
    answer: socketHealth,
    problems: [],
  },
  'GET /api/ws/stats': {
    summary: 'Figures of all sockets, and who is blocked',
    tag: 'Realtime',
    status: 200,
    answer: socketStats,
    problems: ['not_signed_in', 'forbidden'],
  },
  'POST /api/ws/notify': {
    summary: 'Tell one person something, on every screen they have open',
    tag: 'Realtime',
    body: z.strictObject({
      userId,
      notification: z.strictObject({
        type: z.string().regex(/^[a-z][a-z\d_.-]{0,59}$/u),
        title: line(120),
        message: paragraphs(1000),
      }),
    }),
    status: 202,
    problems: ['not_signed_in', 'forbidden', 'not_found'],
  },
  'GET /api/ws/presence/{userId}': {
    summary: 'Whether somebody is there',
    tag: 'Realtime',
    params: z.strictObject({ userId }),
    status: 200,
    answer: presence,
    problems: ['not_signed_in', 'not_found'],
  },
  'GET /api/ws/following-online': {
    summary: 'Who of those I follow, and who follow me, is there',
    tag: 'Realtime',
    status: 200,
    answer: z.strictObject({ items: z.array(onlinePerson) }),
    problems: ['not_signed_in'],
  },
  'POST /api/ws/upload-progress': {
    summary: 'Tell my other tabs how far an upload is',
    tag: 'Realtime',
    body: uploadProgress,
    status: 202,
    problems: ['not_signed_in'],
  },
  'GET /api/ws/pitch/{id}/stats': livePitch,
  'POST /api/ws/pitch/{id}/stats': livePitch,
  'DELETE /api/ws/blocks/{userId}': {
    summary: 'Let a blocked person open sockets again',
    tag: 'Realtime',
    params: z.strictObject({ userId }),
    status: 204,
    problems: ['not_signed_in', 'forbidden', 'not_found'],
  },
  'GET /api/presence': {
    summary: 'How I chose to appear to others, and how I do',
    tag: 'Realtime',
    status: 200,
    answer: ownPresence,
    problems: ['not_signed_in'],
  },
  'PUT /api/presence': {
    summary: 'Choose how I appear to others',
    tag: 'Realtime',
    body: ownPresence.pick({ chosen: true, customStatus: true }),
    status: 200,
    answer: ownPresence,
    problems: ['not_signed_in'],
  },
} as const satisfies Endpoints

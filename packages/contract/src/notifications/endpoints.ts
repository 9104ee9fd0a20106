import { z } from 'zod'
import type { Endpoints } from '../endpoint.ts'
import { notificationId } from '../ids.ts'
import { pageQuery } from '../list.ts'
import { notification, notificationTopics } from './notification.ts'

const place = {
  unreadCount: z.int(),
  /** Number of the newest change of the stream: where `after` goes on. */
  head: z.int(),
  /** Everything up to this number is read. */
  readUpTo: z.int(),
}

export const notificationEndpoints = {
  'GET /api/notifications': {
    summary: 'My notifications, newest first; with `after` those that came or changed since, oldest change first',
    tag: 'Notifications',
    query: z.strictObject({
      ...pageQuery,
      after: z.coerce.number<string>().int().min(0).max(Number.MAX_SAFE_INTEGER).optional(),
      unread: z
        .enum(['true', 'false'])
        .transform((value) => value === 'true')
        .default(false),
      topic: z.enum(notificationTopics).optional(),
    }),
    status: 200,
    answer: z.strictObject({
      items: z.array(notification),
      nextCursor: z.string().nullable(),
      ...place,
      /** With `after`: the number to go on from, and whether more waits. */
      upTo: z.int(),
      more: z.boolean(),
    }),
    problems: ['not_signed_in'],
  },
  'POST /api/notifications/read': {
    summary: 'Mark some, or all up to a number, as read',
    tag: 'Notifications',
    body: z
      .strictObject({
        ids: z.array(notificationId).min(1).max(100).optional(),
        upTo: z.int().min(0).optional(),
      })
      .refine((body) => (body.ids === undefined) !== (body.upTo === undefined), {
        message: 'takes either ids or upTo',
      }),
    status: 200,
    answer: z.strictObject(place),
    problems: ['not_signed_in'],
  },
  'GET /api/notifications/unread': {
    summary: 'The counts of the badges',
    tag: 'Notifications',
    status: 200,
    answer: z.strictObject({
      notifications: z.int(),
      /** Unread messages of conversations that I accepted and did not mute. */
      messages: z.int(),
      head: z.int(),
    }),
    problems: ['not_signed_in'],
  },
} as const satisfies Endpoints

import { z } from 'zod'
import type { Endpoints } from '../endpoint.ts'
import { instant, listOf, pageQuery } from '../list.ts'
import { line, paragraphs } from '../text.ts'
import { announcement, announcementStates, managedAnnouncement } from './announcement.ts'

export const announcementEndpoints = {
  'GET /api/announcements': {
    summary: 'What is announced to everybody right now, newest first, at most five',
    tag: 'Realtime',
    status: 200,
    answer: z.strictObject({ items: z.array(announcement) }),
    problems: ['not_signed_in'],
  },
  'POST /api/ws/announce': {
    summary: 'Tell everybody something, now or from a moment on',
    tag: 'Realtime',
    body: z.strictObject({
      title: line(120),
      message: paragraphs(1000),
      level: announcement.shape.level.default('info'),
      /** Now when absent or past. */
      startsAt: instant.nullable().default(null),
      endsAt: instant.nullable().default(null),
    }),
    status: 201,
    answer: announcement,
    problems: ['not_signed_in', 'forbidden'],
  },
  'GET /api/admin/announcements': {
    summary: 'Announcements, by when they begin, the latest first',
    tag: 'Administration',
    query: z.strictObject({ ...pageQuery, state: z.enum(announcementStates).default('current') }),
    status: 200,
    answer: listOf(managedAnnouncement),
    problems: ['not_signed_in', 'forbidden'],
  },
  'POST /api/admin/announcements/{id}/end': {
    summary: 'End an announcement early, or take back one that has not begun',
    tag: 'Administration',
    params: z.strictObject({ id: announcement.shape.id }),
    status: 204,
    problems: ['not_signed_in', 'forbidden', 'not_found', 'illegal_transition'],
  },
} as const satisfies Endpoints

import { z } from 'zod'
import { instant } from '../list.ts'
import { slug } from '../text.ts'

/** A word from the administrators to everybody. */
export const announcement = z.strictObject({
  id: z.uuid(),
  title: z.string(),
  message: z.string(),
  level: z.enum(['info', 'warning', 'critical']),
  startsAt: instant,
  endsAt: instant.nullable(),
  createdAt: instant,
})
export type Announcement = z.infer<typeof announcement>

/** Where an announcement is in its life. One without an end is over a day after it began. */
export const announcementStates = ['current', 'scheduled', 'past'] as const
export type AnnouncementState = (typeof announcementStates)[number]

/** An announcement as administrators see it. */
export const managedAnnouncement = z.strictObject({
  ...announcement.shape,
  state: z.enum(announcementStates),
  /** Null when the account of whoever wrote it is gone. */
  author: z.strictObject({ handle: slug, name: z.string() }).nullable(),
})
export type ManagedAnnouncement = z.infer<typeof managedAnnouncement>

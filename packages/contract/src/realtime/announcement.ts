import { z } from 'zod'
import { instant } from '../list.ts'

/** A word from the administrators to everybody. */
export const announcement = z.strictObject({
  id: z.uuid(),
  title: z.string(),
  message: z.string(),
  level: z.enum(['info', 'warning', 'critical']),
  endsAt: instant.nullable(),
  createdAt: instant,
})
export type Announcement = z.infer<typeof announcement>

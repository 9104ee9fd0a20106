import { z } from 'zod'
import { userId } from '../ids.ts'
import { instant } from '../list.ts'
import { line } from '../text.ts'

/** What others see of a person. */
export const presenceStatuses = ['online', 'away', 'do_not_disturb', 'offline'] as const
export type PresenceStatus = (typeof presenceStatuses)[number]

export const customStatus = z.strictObject({ text: line(80), expiresAt: instant.nullable() })
export type CustomStatus = z.infer<typeof customStatus>

export const presence = z.strictObject({
  userId,
  status: z.enum(presenceStatuses),
  customStatus: customStatus.nullable(),
})
export type Presence = z.infer<typeof presence>

/**
 * What a person says of their own presence. `status` is their choice and stays: `online` follows what their devices do,
 * `offline` hides them. `idle` says that nobody is at this device.
 */
export const presenceChange = z
  .strictObject({
    status: z.enum(presenceStatuses).optional(),
    customStatus: customStatus.nullable().optional(),
    idle: z.boolean().optional(),
  })
  .refine((change) => Object.keys(change).length > 0, { message: 'says nothing' })
export type PresenceChange = z.infer<typeof presenceChange>

/** A person's own presence: what they chose, and what others see of it now. */
export const ownPresence = z.strictObject({
  chosen: z.enum(presenceStatuses),
  customStatus: customStatus.nullable(),
  shown: z.enum(presenceStatuses),
})
export type OwnPresence = z.infer<typeof ownPresence>

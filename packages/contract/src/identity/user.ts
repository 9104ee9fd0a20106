import { z } from 'zod'
import { mediaId, userId } from '../ids.ts'
import { instant } from '../list.ts'
import { slug } from '../text.ts'

/** The five user types; an account has exactly one. */
export const userTypes = ['creator', 'investor', 'production', 'viewer', 'admin'] as const
export type UserType = (typeof userTypes)[number]
export const userType = z.enum(userTypes)

/** User types that a person may sign up as. */
export const openUserTypes = ['creator', 'investor', 'production', 'viewer'] as const
export type OpenUserType = (typeof openUserTypes)[number]

/** The portals in which one may sign in; a viewer has none and names `viewer`. */
export type Portal = UserType

/** Everything an account may be allowed to do; roles hold sets of these. */
export const permissions = [
  'pitch.write',
  'pitch.moderate',
  'comment.write',
  'comment.moderate',
  'follow.write',
  'like.write',
  'message.write',
  'organisation.write',
  'organisation.verify',
  'market.curate',
  'user.manage',
  'audit.read',
] as const
export type Permission = (typeof permissions)[number]
export const permission = z.enum(permissions)

/** The signed-in person, as they see themselves. */
export const sessionUser = z.strictObject({
  id: userId,
  handle: slug,
  name: z.string(),
  email: z.string(),
  emailVerified: z.boolean(),
  userType,
  avatar: z.strictObject({ id: mediaId, colour: z.string() }).nullable(),
  permissions: z.array(permission),
  createdAt: instant,
})
export type SessionUser = z.infer<typeof sessionUser>

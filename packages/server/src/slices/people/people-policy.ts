import type { UserType } from '@pitchey/contract/identity/user'
import type { AccessPolicy } from '../../kernel/policy.ts'

export type ProfileFacts = { status: 'active' | 'suspended'; userType: UserType; emailVerified: boolean }

/**
 * [PPL1] The profile of somebody who is suspended, who never confirmed the address, or who administers the site, exists
 * for administrators alone.
 */
export const canOpenProfile: AccessPolicy<ProfileFacts> = (actor, { status, userType, emailVerified }) => {
  if (status === 'active' && userType !== 'admin' && emailVerified) return null
  if (actor.kind === 'system') return null
  return actor.kind === 'person' && actor.permissions.has('user.manage') ? null : 'not_found'
}

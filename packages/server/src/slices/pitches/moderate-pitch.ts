import type { CommandScope } from '../../kernel/operation.ts'
import { dropListingsOf, syncListingsOf } from './listing-store.ts'
import { holdPitch, takeStep } from './move-pitch.ts'

/** Takes a pitch down for a moderator. Throws `not_found` or `illegal_transition`. */
export const removePitch = async (scope: CommandScope, id: string): Promise<void> => {
  await takeStep(scope, await holdPitch(scope, id), 'remove')
}

/** Gives a removed pitch back to its owner as a draft. Throws `not_found` or `illegal_transition`. */
export const reinstatePitch = async (scope: CommandScope, id: string): Promise<void> => {
  await takeStep(scope, await holdPitch(scope, id), 'reinstate')
}

/** Takes every pitch of a suspended owner off the market. */
export const withdrawListingsOf = (scope: CommandScope, ownerId: string): Promise<void> =>
  dropListingsOf(scope.db, ownerId)

/** Brings every pitch of an owner who is active again back to the market. */
export const restoreListingsOf = (scope: CommandScope, ownerId: string): Promise<void> =>
  syncListingsOf(scope.db, ownerId)

/** Carries a creator's new name or handle over to the market. */
export const renameCreator = (scope: CommandScope, ownerId: string): Promise<void> => syncListingsOf(scope.db, ownerId)

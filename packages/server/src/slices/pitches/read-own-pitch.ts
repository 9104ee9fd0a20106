import type { OwnPitch } from '@pitchey/contract/pitches/pitch'
import type { Scope } from '../../kernel/operation.ts'
import { Problem } from '../../kernel/problem.ts'
import { findPitch } from './pitch-store.ts'
import { toOwnPitch } from './pitch-view.ts'

/** The pitch as its team edits it, read in the running transaction. */
export const readOwnPitch = async (scope: Scope, id: string): Promise<OwnPitch> => {
  const row = await findPitch(scope.db, id)
  if (!row) throw new Problem('not_found')
  return toOwnPitch(row, scope.actor)
}

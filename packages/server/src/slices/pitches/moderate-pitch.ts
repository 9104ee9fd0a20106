import type { PitchStatus } from '@pitchey/contract/pitches/vocabulary'
import { sqlStatement } from '../../kernel/db.ts'
import type { Db } from '../../kernel/db.ts'
import type { CommandScope } from '../../kernel/operation.ts'
import { setImagesOpen } from '../media/index.ts'
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

const readStatus = sqlStatement<{ status: PitchStatus }>('pitch.status', 'select status from pitches where id = $1')

/** The status of a pitch that the acting person may see; null when there is none. */
export const pitchStatusOf = async (db: Db, id: string): Promise<PitchStatus | null> => {
  const [row] = await db.rows(readStatus, [id])
  return row?.status ?? null
}

const openArt = sqlStatement<{ id: string }>(
  'pitch.open-art-of',
  `select art.id from pitches p, unnest(array[p.poster_id, p.backdrop_id, p.preview_id]) art(id)
   where p.owner_id = $1 and p.visibility <> 'private' and p.status in ('published', 'optioned', 'in_production', 'released')
     and art.id is not null`,
)

const setArtOpen = async (scope: CommandScope, ownerId: string, open: boolean): Promise<void> => {
  const art = await scope.db.rows(openArt, [ownerId])
  await setImagesOpen(
    scope.db,
    art.map(({ id }) => id),
    open,
  )
}

/** Takes every pitch of a suspended owner off the market, with its pictures. */
export const withdrawListingsOf = async (scope: CommandScope, ownerId: string): Promise<void> => {
  await dropListingsOf(scope.db, ownerId)
  await setArtOpen(scope, ownerId, false)
}

/** Brings every pitch of an owner who is active again back to the market, with its pictures. */
export const restoreListingsOf = async (scope: CommandScope, ownerId: string): Promise<void> => {
  await syncListingsOf(scope.db, ownerId)
  await setArtOpen(scope, ownerId, true)
}

/** Carries a creator's new name or handle over to the market. */
export const renameCreator = (scope: CommandScope, ownerId: string): Promise<void> => syncListingsOf(scope.db, ownerId)

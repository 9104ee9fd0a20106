import type { Db } from '../../kernel/db.ts'
import { syncListing } from './listing-store.ts'
import { lockPitch, refreshAgreementNeed } from './pitch-store.ts'

/**
 * [DOC9] Lets a pitch and its public face say whether anything of it is shown under an agreement only, after its
 * documents changed. Holds the pitch, so that an edit at the same moment is counted in.
 */
export const followAgreementNeed = async (db: Db, pitchId: string): Promise<void> => {
  await lockPitch(db, pitchId)
  if (await refreshAgreementNeed(db, pitchId)) await syncListing(db, pitchId)
}

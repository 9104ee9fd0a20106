import type { PitchId, UserId } from '@pitchey/contract/ids'
import { sqlStatement } from '../../kernel/db.ts'
import type { Db } from '../../kernel/db.ts'

const countOne = sqlStatement<{ found: number }>(
  'view.count',
  `with seen as (
     select id, owner_id from pitches
     where id = $1 and status in ('published', 'optioned', 'in_production', 'released')
       and (visibility <> 'private' or owner_id = $5::uuid)
   ), first as (
     insert into pitch_views (pitch_id, day, viewer_key, created_at)
     select id, $2, $3, $4 from seen where owner_id is distinct from $5::uuid and $6
     on conflict do nothing returning pitch_id
   ), counted as (
     insert into pitch_counters (pitch_id, views) select pitch_id, 1 from first
     on conflict (pitch_id) do update set views = pitch_counters.views + 1
   )
   select count(*)::int as found from seen`,
)

/** One visit: whose it is, on which UTC day, and whether it is a reader's at all. */
export type Visit = {
  pitchId: PitchId
  day: string
  viewerKey: string
  at: Date
  readerId: UserId | null
  counts: boolean
}

/**
 * Counts a visit unless the reader owns the pitch or was counted on that day. Row-level security hides what the
 * reader may not see. Answers whether there is such a pitch on the market.
 */
export const recordVisit = async (db: Db, visit: Visit): Promise<boolean> => {
  const [row] = await db.rows(countOne, [
    visit.pitchId,
    visit.day,
    visit.viewerKey,
    visit.at,
    visit.readerId,
    visit.counts,
  ])
  return row?.found === 1
}

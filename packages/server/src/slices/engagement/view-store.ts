import type { PitchId, UserId } from '@pitchey/contract/ids'
import { sqlStatement } from '../../kernel/db.ts'
import type { Db } from '../../kernel/db.ts'
import type { VisitOrigin } from './visit-origin.ts'

/** So many visitors from one address count for a pitch on one day: a household or a small office. */
export const maxVisitorsOfOrigin = 5

/** Whoever comes from the same place at the same moment waits, so that nobody is counted past the limit. */
const holdOrigin = sqlStatement<Record<never, never>>(
  'view.hold-origin',
  `select pg_advisory_xact_lock(hashtextextended($1::text || ' ' || $2::text, 7134772005))`,
)

const countOne = sqlStatement<{ found: number; fresh: number }>(
  'view.count',
  `with seen as (
     select id, owner_id from pitches
     where id = $1 and status in ('published', 'optioned', 'in_production', 'released')
       and (visibility <> 'private' or owner_id = $5::uuid)
   ), first as (
     insert into pitch_views (pitch_id, day, viewer_key, created_at, origin_key, source, portal, country, device)
     select id, $2, $3, $4, $7, $8, $9, $10, $11 from seen where owner_id is distinct from $5::uuid and $6
       and not exists (select from pitch_members m where m.pitch_id = seen.id and m.person_id = $5::uuid)
       and ($7::text is null or ${maxVisitorsOfOrigin} > (
         select count(*) from pitch_views v where v.pitch_id = $1 and v.day = $2 and v.origin_key = $7))
     on conflict do nothing returning pitch_id
   ), counted as (
     insert into pitch_counters (pitch_id, views) select pitch_id, 1 from first
     on conflict (pitch_id) do update set views = pitch_counters.views + 1
   )
   select count(*)::int as found, (select count(*)::int from first) as fresh from seen`,
)

/** One visit: whose it is, from where (null for people), on which UTC day, and whether it is a reader's at all. */
export type Visit = {
  pitchId: PitchId
  day: string
  viewerKey: string
  originKey: string | null
  at: Date
  readerId: UserId | null
  counts: boolean
  origin: VisitOrigin
}

/**
 * Counts a visit unless the reader is of the pitch's team, was counted on that day, or came after too many others from
 * there. Row-level security hides what the reader may not see. Answers whether the visit was counted; null where there
 * is no such pitch on the market.
 */
export const recordVisit = async (db: Db, visit: Visit): Promise<boolean | null> => {
  if (visit.counts && visit.originKey !== null) await db.rows(holdOrigin, [visit.pitchId, visit.originKey])
  const [row] = await db.rows(countOne, [
    visit.pitchId,
    visit.day,
    visit.viewerKey,
    visit.at,
    visit.readerId,
    visit.counts,
    visit.originKey,
    visit.origin.source,
    visit.origin.portal,
    visit.origin.country,
    visit.origin.device,
  ])
  return row?.found === 1 ? row.fresh === 1 : null
}

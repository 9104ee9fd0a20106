import type { ShareChannel } from '@pitchey/contract/engagement/circles'
import type { PitchId, UserId } from '@pitchey/contract/ids'
import { only, sqlStatement } from '../../kernel/db.ts'
import type { Db } from '../../kernel/db.ts'
import { maxVisitorsOfOrigin } from './view-store.ts'

const addLink = sqlStatement<{ first: boolean }>(
  'share.insert',
  `with before as (select count(*) as links from share_links where pitch_id = $2 and person_id = $3),
   made as (
     insert into share_links (code, pitch_id, person_id, channel, created_at)
     values ($1, $2, $3, $4, $5) on conflict do nothing returning pitch_id
   ), counted as (
     insert into pitch_counters (pitch_id, shares)
     select made.pitch_id, 1 from made, before where before.links = 0 and $6::boolean
     on conflict (pitch_id) do update set shares = pitch_counters.shares + 1
   )
   select exists (select from made) as first`,
)

const holdSharer = sqlStatement<Record<never, never>>(
  'share.hold',
  'select pg_advisory_xact_lock(hashtextextended($1::text || $2::text, 7134772008))',
)

const readLink = sqlStatement<{ code: string }>(
  'share.mine',
  'select code from share_links where pitch_id = $1 and person_id = $2 and channel = $3',
)

const readTarget = sqlStatement<{ pitchId: PitchId; slug: string }>(
  'share.target',
  `select p.id as "pitchId", p.slug from share_links s join pitches p on p.id = s.pitch_id
   where s.code = $1 and p.status in ('published', 'optioned', 'in_production', 'released') and p.visibility <> 'private'
     and exists (select from users u where u.id = p.owner_id and u.status = 'active')`,
)

const countVisit = sqlStatement<{ found: number }>(
  'share.visit',
  `with link as (
     select s.code, s.person_id, p.owner_id from share_links s join pitches p on p.id = s.pitch_id
     where s.code = $1 and p.status in ('published', 'optioned', 'in_production', 'released') and p.visibility <> 'private'
   ), first as (
     insert into share_visits (code, day, viewer_key, origin_key, created_at)
     select code, $2::date, $3::text, $7::text, $4::timestamptz from link
     where owner_id is distinct from $5::uuid and person_id is distinct from $5::uuid and $6::boolean
       and ($7::text is null or ${maxVisitorsOfOrigin} > (
         select count(*) from share_visits v where v.code = $1 and v.day = $2::date and v.origin_key = $7))
     on conflict do nothing
   )
   select count(*)::int as found from link`,
)

const holdOrigin = sqlStatement<Record<never, never>>(
  'share.hold-origin',
  `select pg_advisory_xact_lock(hashtextextended($1::text || ' ' || $2::text, 7134772009))`,
)

export type ShareFigures = {
  people: number
  visits: number
  channels: { channel: ShareChannel; links: number; visits: number }[]
}

const readFigures = sqlStatement<ShareFigures>(
  'share.figures',
  `with by_channel as (
     select s.channel, count(distinct s.code)::int as links, count(v.code)::int as visits
     from share_links s left join share_visits v on v.code = s.code where s.pitch_id = $1 group by s.channel)
   select (select coalesce(max(shares), 0) from pitch_counters where pitch_id = $1) as people,
     coalesce(sum(visits), 0)::int as visits,
     coalesce(json_agg(json_build_object('channel', channel, 'links', links, 'visits', visits) order by channel), '[]') as channels
   from by_channel`,
)

export type NewShareLink = {
  code: string
  pitchId: PitchId
  personId: UserId
  channel: ShareChannel
  at: Date
  /** Whether the sharer is somebody other than the owner. */
  counts: boolean
}

/** The share link of a person for a pitch and a channel, made now if there is none; each person counts once. */
export const putShareLink = async (db: Db, link: NewShareLink): Promise<{ code: string; isNew: boolean }> => {
  await db.rows(holdSharer, [link.pitchId, link.personId])
  const values = [link.code, link.pitchId, link.personId, link.channel, link.at, link.counts]
  const isNew = only(await db.rows(addLink, values)).first
  const { code } = only(await db.rows(readLink, [link.pitchId, link.personId, link.channel]))
  return { code, isNew }
}

/** Where a share link leads; null when there is none, or its pitch left the market. */
export const findShareTarget = async (db: Db, code: string): Promise<{ pitchId: PitchId; slug: string } | null> => {
  const [row] = await db.rows(readTarget, [code])
  return row ?? null
}

export type ShareVisit = {
  code: string
  day: string
  viewerKey: string
  originKey: string | null
  at: Date
  readerId: UserId | null
  counts: boolean
}

/** Counts a visit once per reader and day, none of the owner's and the sharer's. Answers whether there is such a link. */
export const recordShareVisit = async (db: Db, visit: ShareVisit): Promise<boolean> => {
  const { code, day, viewerKey, originKey, at, readerId, counts } = visit
  if (counts && originKey !== null) await db.rows(holdOrigin, [code, originKey])
  return only(await db.rows(countVisit, [code, day, viewerKey, at, readerId, counts, originKey])).found === 1
}

/** How many people handed a pitch around, how, and how many came. */
export const shareFigures = async (db: Db, pitchId: PitchId): Promise<ShareFigures> =>
  only(await db.rows(readFigures, [pitchId]))

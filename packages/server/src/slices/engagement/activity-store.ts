import type { ActivityId, PitchId, UserId } from '@pitchey/contract/ids'
import type { JsonLine } from '../../http/json-page.ts'
import { cursorTime } from '../../kernel/cursor.ts'
import { sqlStatement } from '../../kernel/db.ts'
import type { Db } from '../../kernel/db.ts'
import { instantJson } from '../../kernel/instant-json.ts'
import { cardJson } from '../pitches/index.ts'

/** So many people and members of companies a feed is gathered from, those followed last first. */
const mostFollowed = 2000

const holdPitch = sqlStatement<Record<never, never>>(
  'activity.hold',
  'select pg_advisory_xact_lock(hashtextextended($1::text, 7134772010))',
)

/** What was noted, and whose pitch it is. */
export type NotedActivity = { kind: 'published' | 'stage'; ownerId: UserId }

/** Notes what is new about a listed pitch since the last note of it: its publication once, then each other stage. */
const noteOne = sqlStatement<NotedActivity>(
  'activity.note',
  `with last as (
     select stage from activities where pitch_id = $2 and kind <> 'credit'
     order by created_at desc, id desc limit 1)
   insert into activities (id, person_id, pitch_id, kind, stage, created_at)
   select $1, l.owner_id, l.pitch_id, case when last.stage is null then 'published' else 'stage' end, l.stage, $3
   from listings l left join last on true
   where l.pitch_id = $2 and l.stage is distinct from last.stage
   returning kind, person_id as "ownerId"`,
)

const noteCredits = sqlStatement<Record<never, never>>(
  'activity.note-credits',
  `insert into activities (id, person_id, pitch_id, kind, stage, created_at)
   select gen_random_uuid(), t.person_id, l.pitch_id, 'credit', l.stage, $2
   from listings l join lateral (
     select distinct person_id from pitch_attachments
     where pitch_id = l.pitch_id and state = 'confirmed' and person_id <> l.owner_id) t on true
   where l.pitch_id = $1 and not exists (
     select from activities a where a.pitch_id = l.pitch_id and a.person_id = t.person_id and a.kind = 'credit')`,
)

const rolesOf = `(select json_agg(json_build_object('role', t.role, 'roleOther', t.role_other) order by t.position, t.id)
  from pitch_attachments t where t.pitch_id = a.pitch_id and t.person_id = a.person_id and t.state = 'confirmed')`

/** A credit is hidden where its reader and the owner of the pitch are kept apart; triggers take away what is no credit any more. */
const stands = `case a.kind
  when 'credit' then l.owner_id not in (select blocked_with($1))
    and exists (select from users o where o.id = l.owner_id and o.status = 'active')
  else l.owner_id = a.person_id end`

const readFeed = sqlStatement<JsonLine>(
  'activity.feed',
  `with followed as (
     (select followee_id as person_id from follows where follower_id = $1 order by created_at desc limit ${mostFollowed})
     union
     (select m.user_id from organisation_follows f join organisation_members m on m.organisation_id = f.organisation_id
      where f.follower_id = $1 and m.user_id <> $1 limit ${mostFollowed})
   ), newest as (
     select n.* from followed w cross join lateral (
       select a.* from activities a join listings l on l.pitch_id = a.pitch_id
       where a.person_id = w.person_id and ${stands} and ($2::timestamptz is null or (a.created_at, a.id) < ($2::timestamptz, $3::uuid))
       order by a.created_at desc, a.id desc limit $4) n
     where not blocked_between($1, w.person_id)
       and exists (select from users s where s.id = w.person_id and s.status = 'active')
     order by n.created_at desc, n.id desc limit $4)
   select json_build_object('id', a.id, 'kind', a.kind, 'stage', a.stage,
       'roles', case a.kind when 'credit' then coalesce(${rolesOf}, '[]') else '[]' end, 'at', ${instantJson('a.created_at')},
       'person', json_build_object('id', u.id, 'handle', u.handle, 'name', u.name,
         'avatar', (select json_build_object('id', m.id, 'colour', m.colour) from media m where m.id = r.avatar_id)),
       'pitch', ${cardJson})::text as item, ${cursorTime('a.created_at')} as at, a.id
   from newest a
   cross join lateral (select w.* from listings w where w.pitch_id = a.pitch_id offset 0) l
   cross join lateral (select w.id, w.handle, w.name from users w where w.id = a.person_id and w.status = 'active' offset 0) u
   cross join lateral (select w.avatar_id from profiles w where w.user_id = a.person_id offset 0) r
   left join lateral (select w.* from pitch_counters w where w.pitch_id = a.pitch_id offset 0) c on true
   order by a.created_at desc, a.id desc`,
)

/** Notes a publication or a new stage of a listed pitch; null when nothing is new. */
export const noteActivity = async (
  db: Db,
  activity: { id: ActivityId; pitchId: PitchId; at: Date },
): Promise<NotedActivity | null> => {
  await db.rows(holdPitch, [activity.pitchId])
  const [row] = await db.rows(noteOne, [activity.id, activity.pitchId, activity.at])
  return row ?? null
}

/** Notes everybody who is confirmed as a part of a listed pitch, once for each person. */
export const noteCreditsOf = async (db: Db, pitchId: PitchId, at: Date): Promise<void> => {
  await db.rows(holdPitch, [pitchId])
  await db.rows(noteCredits, [pitchId, at])
}

/** What people and companies that a person follows did, newest first; only what stands on the open market. */
export const feedOf = (
  db: Db,
  query: { readerId: UserId; after: readonly [string, string] | null; limit: number },
): Promise<JsonLine[]> =>
  db.rows(readFeed, [query.readerId, query.after?.[0] ?? null, query.after?.[1] ?? null, query.limit])

import { sqlStatement } from '@pitchey/server/kernel/db'

type Nothing = Record<never, never>

export const insertLists = sqlStatement<Nothing>(
  'demo.lists',
  `with given as (select * from jsonb_to_recordset($1::jsonb) as g(id uuid, "ownerId" uuid, name text, "isDefault" boolean, at timestamptz, items jsonb)),
   made as (insert into lists (id, owner_id, name, is_default, version, created_at)
     select id, "ownerId", name, "isDefault", 1, at from given returning id),
   held as (select g.id, g."ownerId", (i.value ->> 'pitchId')::uuid as pitch_id, i.value ->> 'note' as note, (i.value ->> 'at')::timestamptz as at
     from given g, jsonb_array_elements(g.items) i),
   put as (insert into list_items (list_id, owner_id, pitch_id, note, version, created_at)
     select id, "ownerId", pitch_id, note, 1, at from held)
   insert into pitch_saves (pitch_id, person_id, created_at) select pitch_id, "ownerId", min(at) from held group by 1, 2`,
)

/** Everybody who likes a pitch much keeps it too, on a first list of their own. */
export const insertSaves = sqlStatement<Nothing>(
  'demo.saves',
  `with keepers as (
     select k.pitch_id, k.user_id, k.created_at from pitch_likes k
     where abs(hashtextextended(k.pitch_id::text || k.user_id, 11) % 100) < 35
       and not exists (select from lists l where l.owner_id = k.user_id)),
   made as (insert into lists (id, owner_id, name, is_default, version, created_at)
     select gen_random_uuid(), user_id, 'Saved', true, 1, min(created_at) from keepers group by user_id returning id, owner_id),
   put as (insert into list_items (list_id, owner_id, pitch_id, note, version, created_at)
     select m.id, k.user_id, k.pitch_id, '', 1, k.created_at from keepers k join made m on m.owner_id = k.user_id)
   insert into pitch_saves (pitch_id, person_id, created_at) select pitch_id, user_id, created_at from keepers`,
)

export const insertShares = sqlStatement<Nothing>(
  'demo.shares',
  `with made as (
     insert into share_links (code, pitch_id, person_id, channel, created_at)
     select translate(encode(decode(md5(k.pitch_id::text || k.user_id), 'hex'), 'base64'), '+/=', '-_'), k.pitch_id, k.user_id,
       case when abs(hashtextextended(k.user_id::text, 4) % 3) = 0 then 'mail' else 'link' end, k.created_at
     from pitch_likes k where abs(hashtextextended(k.pitch_id::text || k.user_id, 12) % 100) < 15
     returning code, created_at)
   insert into share_visits (code, day, viewer_key, created_at)
   select code, (created_at at time zone 'utc')::date, 'demo-' || n, created_at from made,
     generate_series(1, 1 + abs(hashtextextended(code, 3) % 6)) n`,
)

export const followCompanies = sqlStatement<Nothing>(
  'demo.company-follows',
  `insert into organisation_follows (follower_id, organisation_id, created_at)
   select u.id, o.id, now() - (abs(hashtextextended(u.id::text || o.id, 6) % 60)) * interval '1 day'
   from users u, organisations o where u.user_type <> 'admin' and abs(hashtextextended(u.id::text || o.id, 8) % 100) < 22`,
)

export const insertCollections = sqlStatement<Nothing>(
  'demo.collections',
  `with given as (select * from jsonb_to_recordset($1::jsonb) as g(id uuid, slug text, title text, intro text, published boolean, position int, "pitchIds" jsonb)),
   made as (insert into collections (id, slug, title, intro, position, version, published_at, created_at, updated_at)
     select id, slug, title, intro, position, 1, case when published then now() end, now(), now() from given)
   insert into collection_items (collection_id, pitch_id, position)
   select g.id, (p.value #>> '{}')::uuid, p.ordinality from given g, jsonb_array_elements(g."pitchIds") with ordinality p`,
)

/** Every publication, and a new stage of some of what is live. */
export const insertActivities = sqlStatement<Nothing>(
  'demo.activities',
  `insert into activities (id, person_id, pitch_id, kind, stage, created_at)
   select gen_random_uuid(), owner_id, id, 'published', case when took then 'concept' else stage end, published_at from (
     select p.*, abs(hashtextextended(p.id::text, 9) % 4) = 0 and p.stage <> 'concept' as took from pitches p where p.published_at is not null) p
   union all
   select gen_random_uuid(), owner_id, id, 'stage', stage, least(now() - interval '1 hour', published_at + interval '3 days')
   from pitches p where published_at is not null and stage <> 'concept' and abs(hashtextextended(p.id::text, 9) % 4) = 0`,
)

export const countSocial = sqlStatement<Nothing>(
  'demo.count-social',
  `update pitch_counters c set
     saves = (select count(*) from pitch_saves s where s.pitch_id = c.pitch_id),
     shares = (select count(distinct h.person_id) from share_links h join pitches p on p.id = h.pitch_id
       where h.pitch_id = c.pitch_id and h.person_id <> p.owner_id)`,
)

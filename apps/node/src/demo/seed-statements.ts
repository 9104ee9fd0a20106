import { sqlStatement } from '@pitchey/server/kernel/db'

type Nothing = Record<never, never>

/** Each takes one JSON array of rows. */
export const insertPeople = sqlStatement<Nothing>(
  'demo.people',
  `with given as (select * from jsonb_to_recordset($1::jsonb) as g(id uuid, email text, name text, handle text, "userType" text,
     headline text, bio text, country text, location text, website text, credits jsonb, password text, "joinedAt" timestamptz)),
   made as (insert into users (id, email, email_verified, name, handle, user_type, created_at, updated_at)
     select id, email, true, name, handle, "userType", "joinedAt", "joinedAt" from given),
   role as (insert into user_roles (user_id, role_key) select id, "userType" from given),
   account as (insert into accounts (id, user_id, account_id, provider_id, password, created_at, updated_at)
     select gen_random_uuid(), id, id::text, 'credential', password, "joinedAt", "joinedAt" from given where password is not null)
   insert into profiles (user_id, headline, bio, country, location, website, credits, updated_at)
   select id, headline, bio, country, location, website, credits, "joinedAt" from given`,
)

export const insertCompanies = sqlStatement<Nothing>(
  'demo.companies',
  `with given as (select * from jsonb_to_recordset($1::jsonb) as g(id uuid, slug text, name text, kind text, about text,
     "registrationNumber" text, website text, address text, country text, "verifiedAt" timestamptz, "foundedAt" timestamptz, members jsonb)),
   made as (insert into organisations (id, slug, name, kind, about, registration_number, website, address, country, verified_at, created_at, updated_at)
     select id, slug, name, kind, about, "registrationNumber", website, address, country, "verifiedAt", "foundedAt", "foundedAt" from given)
   insert into organisation_members (organisation_id, user_id, role, joined_at)
   select g.id, (m.value ->> 'id')::uuid, m.value ->> 'role', "foundedAt" from given g, jsonb_array_elements(g.members) m`,
)

export const insertPitches = sqlStatement<Nothing>(
  'demo.pitches',
  `insert into pitches (id, owner_id, slug, status, visibility, title, logline, genre, secondary_genres, format, format_other,
     budget_range, stage, country, language, comps, themes, tags, ai_use, ai_note, version, published_at, created_at, updated_at)
   select id, "ownerId", slug, status, visibility, title, logline, genre, "secondaryGenres", format, "formatOther", "budgetRange", stage,
     country, language, comps, themes, tags, "aiUse", "aiNote", 1, case when status = 'draft' then null else at end, at - interval '9 days', at
   from jsonb_to_recordset($1::jsonb) as g(id uuid, "ownerId" uuid, slug text, status text, visibility text,
     title text, logline text, genre text, "secondaryGenres" text[], format text, "formatOther" text, "budgetRange" text, stage text,
     country text, language text, comps jsonb, themes text[], tags text[], "aiUse" text, "aiNote" text, at timestamptz)`,
)

/** A statement of its own: row-level security looks at the pitch, which must be there by then. */
export const insertPitchFields = sqlStatement<Nothing>(
  'demo.pitch-fields',
  `with given as (select * from jsonb_to_recordset($1::jsonb) as g(id uuid, fields jsonb)),
   counted as (insert into pitch_counters (pitch_id) select id from given)
   insert into pitch_fields (pitch_id, field, tier, value)
   select g.id, f.value ->> 'field', (f.value ->> 'tier')::smallint, f.value -> 'value' from given g, jsonb_array_elements(g.fields) f`,
)

/** Whether an agreement is needed is asked of what the fields hold. */
export const enrichPitches = sqlStatement<Nothing>(
  'demo.details',
  `with given as (select * from jsonb_to_recordset($1::jsonb) as g(id uuid, "seekingInvestment" boolean, "closesOn" date))
   update pitches p set requires_agreement = pitch_needs_agreement(p.id),
     seeking_investment = coalesce((select g."seekingInvestment" from given g where g.id = p.id), false),
     closes_on = (select g."closesOn" from given g where g.id = p.id)`,
)

export const insertTeams = sqlStatement<Nothing>(
  'demo.teams',
  `with given as (select * from jsonb_to_recordset($1::jsonb) as g(id uuid, at timestamptz, team jsonb, attachments jsonb, notes jsonb)),
   members as (insert into pitch_members (pitch_id, person_id, role, added_by, created_at)
     select g.id, (m.value ->> 'personId')::uuid, m.value ->> 'role', p.owner_id, g.at
     from given g join pitches p on p.id = g.id, jsonb_array_elements(g.team) m),
   people as (insert into pitch_attachments (id, pitch_id, person_id, name, email, role, role_other, position, state, proposed_by, created_at, decided_at)
     select (a.value ->> 'id')::uuid, g.id, (a.value ->> 'personId')::uuid, a.value ->> 'name', null, a.value ->> 'role', '',
       (a.value ->> 'place')::int, a.value ->> 'state', p.owner_id, g.at, case when a.value ->> 'state' = 'confirmed' then g.at end
     from given g join pitches p on p.id = g.id, jsonb_array_elements(g.attachments) a)
   insert into pitch_notes (id, pitch_id, author_id, body, created_at)
   select (n.value ->> 'id')::uuid, g.id, (n.value ->> 'authorId')::uuid, n.value ->> 'body', (n.value ->> 'at')::timestamptz
   from given g, jsonb_array_elements(g.notes) n`,
)

const oneOf = (values: readonly string[], salt: number): string =>
  `(array[${values.map((value) => `'${value}'`).join(', ')}])[1 + abs(hashtextextended(g.id::text || n, ${salt}) % ${values.length})::int]`

const sources = [
  'market',
  'market',
  'market',
  'search',
  'search',
  'landing',
  'share',
  'engine',
  'social',
  'direct',
  'direct',
  'site',
]
const portals = ['visitor', 'visitor', 'visitor', 'investor', 'investor', 'production', 'creator', 'viewer']
const countries = ['US', 'US', 'US', 'GB', 'GB', 'IE', 'DE', 'FR', 'NO', 'KR', 'IN', 'unknown', 'unknown']
const devices = ['desktop', 'desktop', 'desktop', 'phone', 'phone', 'tablet']

export const insertViews = sqlStatement<Nothing>(
  'demo.views',
  `insert into pitch_views (pitch_id, day, viewer_key, created_at, source, portal, country, device)
   select g.id, d.day, 'demo-' || n,
     least(now(), (d.day::timestamp + abs(hashtextextended(g.id::text || n, 17) % 86400) * interval '1 second') at time zone 'utc'),
     ${oneOf(sources, 11)}, ${oneOf(portals, 12)}, ${oneOf(countries, 13)}, ${oneOf(devices, 14)}
   from jsonb_to_recordset($1::jsonb) as g(id uuid, views int, "daysAgo" int), generate_series(1, g.views) n,
     lateral (select (now() at time zone 'utc')::date - floor(least(g."daysAgo", 60) *
       power(abs(hashtextextended(g.id::text || n, 7) % 100000) / 100000.0, 0.9))::int as day) d
   on conflict do nothing`,
)

export const insertLikes = sqlStatement<Nothing>(
  'demo.likes',
  `insert into pitch_likes (pitch_id, user_id, created_at)
   select g.id, liker.id, now() - (abs(hashtextextended(g.id::text || liker.id, 3) % 1000) / 1000.0 * least(g."daysAgo", 40)) * interval '1 day'
   from jsonb_to_recordset($1::jsonb) as g(id uuid, "ownerId" uuid, likes int, "daysAgo" int),
     lateral (select u.id from users u where u.id <> g."ownerId" and u.user_type <> 'admin'
       order by hashtextextended(g.id::text || u.id, 5) limit g.likes) liker
   on conflict do nothing`,
)

export const insertComments = sqlStatement<Nothing>(
  'demo.comments',
  `insert into pitch_comments (id, pitch_id, author_id, parent_id, body, created_at)
   select id, "pitchId", "authorId", "parentId", body, at from jsonb_to_recordset($1::jsonb)
     as g(id uuid, "pitchId" uuid, "authorId" uuid, "parentId" uuid, body text, at timestamptz)`,
)

export const insertFollows = sqlStatement<Nothing>(
  'demo.follows',
  `insert into follows (follower_id, followee_id, created_at)
   select f.id, c.id, now() - (abs(hashtextextended(f.id::text || c.id, 1) % 1000) / 1000.0 * 50) * interval '1 day'
   from users f join users c on c.id <> f.id and c.user_type in ('creator', 'production')
   where f.user_type <> 'admin' and abs(hashtextextended(f.id::text || c.id, 2) % 100) < 14
   on conflict do nothing`,
)

export const countUp = sqlStatement<Nothing>(
  'demo.count-up',
  `update pitch_counters c set
     views = (select count(*) from pitch_views v where v.pitch_id = c.pitch_id),
     likes = (select count(*) from pitch_likes l where l.pitch_id = c.pitch_id),
     comments = (select count(*) from pitch_comments k where k.pitch_id = c.pitch_id and k.deleted_at is null)`,
)

export const anyPerson = sqlStatement<{ found: boolean }>(
  'demo.any-person',
  'select exists (select from users) as found',
)

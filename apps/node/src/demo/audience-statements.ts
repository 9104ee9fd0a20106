import { sqlStatement } from '@pitchey/server/kernel/db'

type Nothing = Record<never, never>

/** How far readers of the pitches of `$1` came, for every view that is there. */
export const insertReadings = sqlStatement<Nothing>(
  'demo.readings',
  `insert into analytics_events (at, pitch_id, kind, source, portal, country, device, amount)
   select v.created_at, v.pitch_id, k.kind, v.source, v.portal, v.country, v.device, k.amount
   from pitch_views v join pitches p on p.id = v.pitch_id and p.owner_id = $1
   cross join lateral (select abs(hashtextextended(v.viewer_key || v.pitch_id::text || v.day::text, 19) % 100)::int as h) r
   cross join lateral (values ('reads', 80, 1), ('read_25', 71, 1), ('read_50', 54, 1), ('read_75', 39, 1),
     ('read_100', 26, 1), ('seconds', 80, 25 + r.h * 7 % 260), ('again', 14, 1)) k(kind, below, amount)
   where r.h < k.below`,
)

const parts = `jsonb_to_recordset($1::jsonb) as g(id uuid, "subjectKind" text, "subjectId" uuid, reasons text[], reports jsonb, decision jsonb, appeal jsonb)`

/** Cases first: what follows refers to them. */
export const insertCases = sqlStatement<Nothing>(
  'demo.cases',
  `insert into moderation_cases (id, subject_kind, subject_id, person_id, title, snapshot, state, report_count, reasons, first_reported_at, last_reported_at, version)
   select g.id, g."subjectKind", g."subjectId", coalesce(p.owner_id, c.author_id, u.id),
     coalesce(p.title, left(c.body, 120), u.name),
     case g."subjectKind"
       when 'pitch' then jsonb_build_array(jsonb_build_object('label', 'Title', 'text', p.title), jsonb_build_object('label', 'Logline', 'text', p.logline))
       when 'comment' then jsonb_build_array(jsonb_build_object('label', 'Comment', 'text', c.body), jsonb_build_object('label', 'On the pitch', 'text', (select title from pitches where id = c.pitch_id)))
       else jsonb_build_array(jsonb_build_object('label', 'Name', 'text', u.name), jsonb_build_object('label', 'Handle', 'text', '@' || u.handle), jsonb_build_object('label', 'Headline', 'text', r.headline), jsonb_build_object('label', 'About', 'text', r.bio)) end,
     case when jsonb_typeof(g.decision) = 'object' then 'closed' else 'open' end, jsonb_array_length(g.reports), g.reasons,
     (select min((one ->> 'at')::timestamptz) from jsonb_array_elements(g.reports) one),
     (select max((one ->> 'at')::timestamptz) from jsonb_array_elements(g.reports) one), 1
   from ${parts}
   left join pitches p on g."subjectKind" = 'pitch' and p.id = g."subjectId"
   left join pitch_comments c on g."subjectKind" = 'comment' and c.id = g."subjectId"
   left join users u on g."subjectKind" = 'person' and u.id = g."subjectId"
   left join profiles r on r.user_id = u.id`,
)

export const insertReports = sqlStatement<Nothing>(
  'demo.reports',
  `insert into reports (id, case_id, reporter_id, reason, note, created_at)
   select (one ->> 'id')::uuid, g.id, (one ->> 'reporterId')::uuid, one ->> 'reason', one ->> 'note', (one ->> 'at')::timestamptz
   from ${parts}, jsonb_array_elements(g.reports) one`,
)

export const insertDecisions = sqlStatement<Nothing>(
  'demo.decisions',
  `insert into moderation_actions (id, case_id, kind, subject_kind, subject_id, title, person_id, moderator_id, reason, words, created_at, reversed_at)
   select (g.decision ->> 'id')::uuid, g.id, g.decision ->> 'kind', g."subjectKind", g."subjectId", k.title, k.person_id,
     (g.decision ->> 'moderatorId')::uuid, g.decision ->> 'reason', g.decision ->> 'words', (g.decision ->> 'at')::timestamptz,
     case when (g.decision ->> 'reversed')::boolean then (g.decision ->> 'at')::timestamptz + interval '2 days' end
   from ${parts} join moderation_cases k on k.id = g.id where jsonb_typeof(g.decision) = 'object'`,
)

export const insertAppeals = sqlStatement<Nothing>(
  'demo.appeals',
  `insert into appeals (id, action_id, person_id, body, state, created_at, words, decided_by, decided_at)
   select (g.appeal ->> 'id')::uuid, (g.decision ->> 'id')::uuid, k.person_id, g.appeal ->> 'body', g.appeal ->> 'state',
     (g.appeal ->> 'at')::timestamptz, g.appeal ->> 'words',
     case when g.appeal ->> 'state' <> 'open' then (g.decision ->> 'moderatorId')::uuid end,
     case when g.appeal ->> 'state' <> 'open' then (g.appeal ->> 'at')::timestamptz + interval '1 day' end
   from ${parts} join moderation_cases k on k.id = g.id where jsonb_typeof(g.appeal) = 'object'`,
)

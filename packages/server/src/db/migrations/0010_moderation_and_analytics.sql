CREATE TABLE "analytics_days" (
	"pitch_id" uuid NOT NULL,
	"day" date NOT NULL,
	"kind" text NOT NULL,
	"source" text NOT NULL,
	"portal" text NOT NULL,
	"country" text NOT NULL,
	"device" text NOT NULL,
	"amount" integer NOT NULL,
	CONSTRAINT "analytics_days_pitch_id_day_kind_source_portal_country_device_pk" PRIMARY KEY("pitch_id","day","kind","source","portal","country","device")
);--> statement-breakpoint
CREATE TABLE "analytics_hours" (
	"pitch_id" uuid NOT NULL,
	"hour" timestamp with time zone NOT NULL,
	"kind" text NOT NULL,
	"source" text NOT NULL,
	"portal" text NOT NULL,
	"country" text NOT NULL,
	"device" text NOT NULL,
	"amount" integer NOT NULL,
	CONSTRAINT "analytics_hours_pitch_id_hour_kind_source_portal_country_device_pk" PRIMARY KEY("pitch_id","hour","kind","source","portal","country","device")
);--> statement-breakpoint
CREATE TABLE "analytics_watermark" (
	"id" smallint PRIMARY KEY NOT NULL,
	"rolled_below" bigint NOT NULL,
	"rolled_at" timestamp with time zone NOT NULL
);--> statement-breakpoint
CREATE TABLE "pitch_readings" (
	"pitch_id" uuid NOT NULL,
	"day" date NOT NULL,
	"viewer_key" text NOT NULL,
	"depth" smallint NOT NULL,
	"seconds" integer NOT NULL,
	CONSTRAINT "pitch_readings_pitch_id_day_viewer_key_pk" PRIMARY KEY("pitch_id","day","viewer_key")
);--> statement-breakpoint
CREATE TABLE "appeals" (
	"id" uuid PRIMARY KEY NOT NULL,
	"action_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"body" text NOT NULL,
	"state" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"words" text,
	"decided_by" uuid,
	"decided_at" timestamp with time zone
);--> statement-breakpoint
CREATE TABLE "moderation_actions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid,
	"kind" text NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"title" text NOT NULL,
	"person_id" uuid NOT NULL,
	"moderator_id" uuid,
	"reason" text,
	"words" text NOT NULL,
	"token_hash" text,
	"created_at" timestamp with time zone NOT NULL,
	"reversed_at" timestamp with time zone
);--> statement-breakpoint
CREATE TABLE "moderation_cases" (
	"id" uuid PRIMARY KEY NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"title" text NOT NULL,
	"snapshot" jsonb NOT NULL,
	"state" text NOT NULL,
	"report_count" integer NOT NULL,
	"reasons" text[] NOT NULL,
	"first_reported_at" timestamp with time zone NOT NULL,
	"last_reported_at" timestamp with time zone NOT NULL,
	"version" integer NOT NULL
);--> statement-breakpoint
CREATE TABLE "reports" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"reporter_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"note" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);--> statement-breakpoint
ALTER TABLE "appeals" ADD CONSTRAINT "appeals_action_id_moderation_actions_id_fk" FOREIGN KEY ("action_id") REFERENCES "public"."moderation_actions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeals" ADD CONSTRAINT "appeals_person_id_users_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeals" ADD CONSTRAINT "appeals_decided_by_users_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "moderation_actions" ADD CONSTRAINT "moderation_actions_case_id_moderation_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."moderation_cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "moderation_actions" ADD CONSTRAINT "moderation_actions_person_id_users_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "moderation_actions" ADD CONSTRAINT "moderation_actions_moderator_id_users_id_fk" FOREIGN KEY ("moderator_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "moderation_cases" ADD CONSTRAINT "moderation_cases_person_id_users_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_case_id_moderation_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."moderation_cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_reporter_id_users_id_fk" FOREIGN KEY ("reporter_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "appeals_once" ON "appeals" USING btree ("action_id");--> statement-breakpoint
CREATE INDEX "appeals_waiting" ON "appeals" USING btree ("created_at","id") WHERE state = 'open';--> statement-breakpoint
CREATE INDEX "appeals_answered" ON "appeals" USING btree ("decided_at" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE state <> 'open';--> statement-breakpoint
CREATE INDEX "moderation_actions_subject" ON "moderation_actions" USING btree ("subject_id","created_at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "moderation_actions_person" ON "moderation_actions" USING btree ("person_id","created_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "moderation_actions_case" ON "moderation_actions" USING btree ("case_id");--> statement-breakpoint
CREATE UNIQUE INDEX "moderation_actions_token" ON "moderation_actions" USING btree ("token_hash") WHERE token_hash is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "moderation_cases_open" ON "moderation_cases" USING btree ("subject_kind","subject_id") WHERE state = 'open';--> statement-breakpoint
CREATE INDEX "moderation_cases_queue" ON "moderation_cases" USING btree ("state","last_reported_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "moderation_cases_queue_kind" ON "moderation_cases" USING btree ("state","subject_kind","last_reported_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE UNIQUE INDEX "reports_once" ON "reports" USING btree ("case_id","reporter_id");--> statement-breakpoint
CREATE INDEX "reports_reporter" ON "reports" USING btree ("reporter_id","created_at");--> statement-breakpoint
create table analytics_events (
  at timestamptz not null,
  pitch_id uuid not null,
  kind text not null,
  source text not null,
  portal text not null,
  country text not null,
  device text not null,
  amount integer not null,
  -- Who did it, where it can be taken back.
  person_id uuid,
  -- The transaction that wrote it: the roll-up takes events of transactions that are over, each once.
  written_by bigint not null default (pg_current_xact_id()::text)::bigint
) partition by range (at);--> statement-breakpoint
create table analytics_events_other partition of analytics_events default;--> statement-breakpoint
create index analytics_events_fresh on analytics_events (written_by);--> statement-breakpoint
create index analytics_events_pitch on analytics_events (pitch_id, at);--> statement-breakpoint
comment on table analytics_events is 'What happened to pitches, by month. Amounts are added up, so what was taken back is a negative one.';--> statement-breakpoint
insert into analytics_watermark (id, rolled_below, rolled_at) values (1, 0, now());--> statement-breakpoint
create function analytics_partitions(moment timestamptz, ahead integer, kept integer) returns integer
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  first date := date_trunc('month', moment at time zone 'utc')::date;
  oldest date := first - make_interval(months => kept);
  month date;
  part text;
  changed integer := 0;
begin
  if app_actor_role() <> 'system' then raise insufficient_privilege; end if;
  for month in select g::date from generate_series(oldest::timestamp, first + make_interval(months => ahead), '1 month') g loop
    part := 'analytics_events_' || to_char(month, 'YYYY_MM');
    continue when to_regclass(part) is not null;
    execute format('create table %I (like analytics_events including defaults including constraints)', part);
    execute format(
      'with moved as (delete from analytics_events_other where at >= %L and at < %L returning *) insert into %I select * from moved',
      month::timestamp at time zone 'utc', (month + interval '1 month') at time zone 'utc', part);
    execute format('alter table analytics_events attach partition %I for values from (%L) to (%L)',
      part, month::timestamp at time zone 'utc', (month + interval '1 month') at time zone 'utc');
    changed := changed + 1;
  end loop;
  for part in select c.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid
      where i.inhparent = 'analytics_events'::regclass and c.relname ~ '^analytics_events_\d{4}_\d\d$'
        and to_date(right(c.relname, 7), 'YYYY_MM') < oldest loop
    execute format('drop table %I', part);
    changed := changed + 1;
  end loop;
  delete from analytics_events_other where at < oldest::timestamp at time zone 'utc';
  return changed;
end $$;--> statement-breakpoint
comment on function analytics_partitions is 'Makes the months of analytics_events that are to come and drops those that are too old. Answers how many it made or dropped.';--> statement-breakpoint
create function note_reactions() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into analytics_events (at, pitch_id, kind, source, portal, country, device, amount, person_id)
  select m.moment, m.pitch, tg_argv[0], '', u.user_type, '', '', 1, m.person
  from (
    select n.created_at as moment, n.pitch_id as pitch,
      (coalesce(j.one ->> 'user_id', j.one ->> 'author_id', j.one ->> 'person_id'))::uuid as person
    from made n cross join lateral (select to_jsonb(n) as one) j where (j.one ->> 'deleted_at') is null
  ) m
  join pitches p on p.id = m.pitch join users u on u.id = m.person
  where p.owner_id <> m.person
    and not exists (select from pitch_members t where t.pitch_id = m.pitch and t.person_id = m.person);
  return null;
end $$;--> statement-breakpoint
create function note_reactions_gone() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into analytics_events (at, pitch_id, kind, source, portal, country, device, amount, person_id)
  select e.at, e.pitch_id, e.kind, '', e.portal, '', '', -1, e.person_id
  from (
    select n.created_at as moment, n.pitch_id as pitch,
      (coalesce(j.one ->> 'user_id', j.one ->> 'author_id', j.one ->> 'person_id'))::uuid as person
    from gone n cross join lateral (select to_jsonb(n) as one) j
  ) m
  join analytics_events e on e.pitch_id = m.pitch and e.at = m.moment and e.kind = tg_argv[0] and e.person_id = m.person
  group by e.at, e.pitch_id, e.kind, e.portal, e.person_id having sum(e.amount) > 0;
  return null;
end $$;--> statement-breakpoint
comment on function note_reactions_gone is 'Takes an act back at the moment it was done, if it was counted and its event is still kept.';--> statement-breakpoint
create trigger pitch_likes_noted after insert on pitch_likes referencing new table as made
  for each statement execute function note_reactions('like');--> statement-breakpoint
create trigger pitch_likes_taken_back after delete on pitch_likes referencing old table as gone
  for each statement execute function note_reactions_gone('like');--> statement-breakpoint
create trigger pitch_saves_noted after insert on pitch_saves referencing new table as made
  for each statement execute function note_reactions('save');--> statement-breakpoint
create trigger pitch_saves_taken_back after delete on pitch_saves referencing old table as gone
  for each statement execute function note_reactions_gone('save');--> statement-breakpoint
create trigger share_links_noted after insert on share_links referencing new table as made
  for each statement execute function note_reactions('share');--> statement-breakpoint
create trigger share_links_taken_back after delete on share_links referencing old table as gone
  for each statement execute function note_reactions_gone('share');--> statement-breakpoint
create trigger pitch_comments_noted after insert on pitch_comments referencing new table as made
  for each statement execute function note_reactions('comment');--> statement-breakpoint
create function note_comment_moved() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.deleted_at is null then
    insert into analytics_events (at, pitch_id, kind, source, portal, country, device, amount, person_id)
    select new.created_at, p.id, 'comment', '', u.user_type, '', '', 1, u.id
    from pitches p join users u on u.id = new.author_id
    where p.id = new.pitch_id and p.owner_id <> u.id
      and not exists (select from pitch_members t where t.pitch_id = p.id and t.person_id = u.id);
  else
    insert into analytics_events (at, pitch_id, kind, source, portal, country, device, amount, person_id)
    select e.at, e.pitch_id, e.kind, '', e.portal, '', '', -1, e.person_id from analytics_events e
    where e.pitch_id = new.pitch_id and e.at = new.created_at and e.kind = 'comment' and e.person_id = new.author_id
    group by e.at, e.pitch_id, e.kind, e.portal, e.person_id having sum(e.amount) > 0;
  end if;
  return null;
end $$;--> statement-breakpoint
create trigger pitch_comments_moved after update of deleted_at on pitch_comments
  for each row when ((old.deleted_at is null) <> (new.deleted_at is null)) execute function note_comment_moved();--> statement-breakpoint

insert into analytics_events (at, pitch_id, kind, source, portal, country, device, amount, person_id)
select k.created_at, k.pitch_id, 'like', '', u.user_type, '', '', 1, u.id from pitch_likes k
  join users u on u.id = k.user_id join pitches p on p.id = k.pitch_id where p.owner_id <> k.user_id
union all
select c.created_at, c.pitch_id, 'comment', '', u.user_type, '', '', 1, u.id from pitch_comments c
  join users u on u.id = c.author_id join pitches p on p.id = c.pitch_id
  where p.owner_id <> c.author_id and c.deleted_at is null;--> statement-breakpoint
alter table moderation_cases enable row level security;--> statement-breakpoint
create policy moderation_cases_moderators on moderation_cases for all using (app_actor_role() in ('moderator', 'system'));--> statement-breakpoint
alter table reports enable row level security;--> statement-breakpoint
create policy reports_moderators on reports for select using (app_actor_role() in ('moderator', 'system'));--> statement-breakpoint
create policy reports_system on reports for insert with check (app_actor_role() = 'system');--> statement-breakpoint
alter table moderation_actions enable row level security;--> statement-breakpoint
create policy moderation_actions_moderators on moderation_actions for all using (app_actor_role() in ('moderator', 'system'));--> statement-breakpoint
create policy moderation_actions_own on moderation_actions for select using (person_id = app_actor_id() and kind <> 'dismissed');--> statement-breakpoint
alter table appeals enable row level security;--> statement-breakpoint
create policy appeals_moderators on appeals for all using (app_actor_role() in ('moderator', 'system'));--> statement-breakpoint
create policy appeals_own on appeals for select using (person_id = app_actor_id());--> statement-breakpoint
create policy appeals_begin on appeals for insert with check (
  person_id = app_actor_id() and state = 'open'
  and exists (select from moderation_actions a where a.id = action_id and a.person_id = app_actor_id())
);--> statement-breakpoint
create function report_file(
  report uuid, new_case uuid, kind text, subject uuid, person uuid, called text, seen jsonb,
  why text, said text, moment timestamptz, most integer
) returns text
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  me uuid := app_actor_id();
  found_case uuid;
begin
  if me is null then raise insufficient_privilege; end if;
  perform pg_advisory_xact_lock(hashtextextended('reports of ' || me, 7134772006));
  if (select count(*) from reports r where r.reporter_id = me and r.created_at > moment - interval '24 hours') >= most then
    return 'too_many';
  end if;
  insert into moderation_cases (id, subject_kind, subject_id, person_id, title, snapshot, state, report_count, reasons,
    first_reported_at, last_reported_at, version)
  values (new_case, kind, subject, person, called, seen, 'open', 0, '{}', moment, moment, 1)
  on conflict (subject_kind, subject_id) where state = 'open' do update set report_count = moderation_cases.report_count
  returning id into found_case;
  insert into reports (id, case_id, reporter_id, reason, note, created_at)
  values (report, found_case, me, why, said, moment) on conflict (case_id, reporter_id) do nothing;
  if not found then return 'already'; end if;
  update moderation_cases c set report_count = c.report_count + 1, last_reported_at = greatest(c.last_reported_at, moment),
    reasons = case when why = any(c.reasons) then c.reasons else c.reasons || why end
  where c.id = found_case;
  return 'filed';
end $$;--> statement-breakpoint
comment on function report_file is 'Files a report of the acting person: once while the case is open, and only so many in 24 hours. Answers filed, already or too_many.';--> statement-breakpoint
create function decision_of_token(hash text) returns setof moderation_actions
language sql stable security definer set search_path = public, pg_temp as $$
  select * from moderation_actions where token_hash = hash
$$;--> statement-breakpoint
comment on function decision_of_token is 'The decision whose mailed link holds a token with this hash.';--> statement-breakpoint
create function appeal_of_token(hash text) returns setof appeals
language sql stable security definer set search_path = public, pg_temp as $$
  select p.* from appeals p join moderation_actions a on a.id = p.action_id where a.token_hash = hash
$$;--> statement-breakpoint
comment on function appeal_of_token is 'The appeal against the decision whose mailed link holds a token with this hash.';--> statement-breakpoint
create function appeal_by_token(hash text, appeal uuid, said text, moment timestamptz) returns boolean
language sql security definer set search_path = public, pg_temp as $$
  with made as (
    insert into appeals (id, action_id, person_id, body, state, created_at)
    select appeal, a.id, a.person_id, said, 'open', moment from moderation_actions a where a.token_hash = hash
    on conflict (action_id) do nothing returning 1
  )
  select exists (select from made)
$$;--> statement-breakpoint
comment on function appeal_by_token is 'Appeals for whoever holds the mailed link. False when there is an appeal already.'

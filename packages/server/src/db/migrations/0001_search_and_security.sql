create extension if not exists unaccent;--> statement-breakpoint
create extension if not exists pg_trgm;--> statement-breakpoint
create text search configuration pitchey (copy = english);--> statement-breakpoint
alter text search configuration pitchey
  alter mapping for hword, hword_part, word, asciihword, hword_asciipart, asciiword with unaccent, english_stem;--> statement-breakpoint
alter table listings add column search tsvector not null generated always as (
  setweight(to_tsvector('public.pitchey'::regconfig, title), 'A') ||
  setweight(to_tsvector('public.pitchey'::regconfig, creator_name), 'B') ||
  setweight(to_tsvector('public.pitchey'::regconfig, keywords), 'B') ||
  setweight(to_tsvector('public.pitchey'::regconfig, logline), 'C')
) stored;--> statement-breakpoint
create index listings_search on listings using gin (search) with (fastupdate = off);--> statement-breakpoint
create index listings_title_prefix on listings (lower(title) text_pattern_ops);--> statement-breakpoint
create index users_name_prefix on users (lower(name) text_pattern_ops);--> statement-breakpoint
alter table listings add column genres text[] not null generated always as (array_prepend(genre, secondary_genres)) stored;--> statement-breakpoint
create index listings_genres on listings using gin (genres);--> statement-breakpoint
create index listings_genre_newest on listings (genre, published_at desc, pitch_id desc);--> statement-breakpoint
create index listings_format_newest on listings (format, published_at desc, pitch_id desc);--> statement-breakpoint
create index listings_stage_newest on listings (stage, published_at desc, pitch_id desc);--> statement-breakpoint
create index listings_budget_newest on listings (budget_range, published_at desc, pitch_id desc);--> statement-breakpoint
create index listings_country_newest on listings (country, published_at desc, pitch_id desc);--> statement-breakpoint

do $$ begin
  if not exists (select from pg_roles where rolname = 'pitchey_app') then
    create role pitchey_app nologin;
  end if;
exception when duplicate_object then null;
end $$;--> statement-breakpoint
grant usage on schema public to pitchey_app;--> statement-breakpoint
alter default privileges in schema public grant select, insert, update, delete on tables to pitchey_app;--> statement-breakpoint
grant select, insert, update, delete on all tables in schema public to pitchey_app;--> statement-breakpoint
revoke update, delete on audit_log from pitchey_app;--> statement-breakpoint
revoke insert, update, delete on roles, permissions, role_permissions from pitchey_app;--> statement-breakpoint

create function app_actor_id() returns uuid language sql stable parallel safe as
  $$ select nullif(current_setting('app.actor_id', true), '')::uuid $$;--> statement-breakpoint
create function app_actor_role() returns text language sql stable parallel safe as
  $$ select coalesce(nullif(current_setting('app.actor_role', true), ''), 'visitor') $$;--> statement-breakpoint

alter table pitches enable row level security;--> statement-breakpoint
create policy pitches_read on pitches for select using (
  (status in ('published', 'optioned', 'in_production', 'released') and visibility in ('public', 'unlisted')
    and exists (select from users u where u.id = owner_id and u.status = 'active'))
  or owner_id = app_actor_id()
  or app_actor_role() in ('moderator', 'system')
);--> statement-breakpoint
create policy pitches_begin on pitches for insert with check (owner_id = app_actor_id() or app_actor_role() = 'system');--> statement-breakpoint
create policy pitches_change on pitches for update using (
  owner_id = app_actor_id() or app_actor_role() in ('moderator', 'system')
);--> statement-breakpoint
create policy pitches_delete on pitches for delete using (
  (owner_id = app_actor_id() or app_actor_role() = 'system') and status = 'draft'
);--> statement-breakpoint

alter table pitch_fields enable row level security;--> statement-breakpoint
create policy pitch_fields_read on pitch_fields for select using (
  exists (
    select from pitches p
    where p.id = pitch_id and (
      p.owner_id = app_actor_id()
      or app_actor_role() in ('moderator', 'system')
      or tier = 0
      or (tier = 1 and app_actor_id() is not null)
    )
  )
);--> statement-breakpoint
create policy pitch_fields_write on pitch_fields for all using (
  exists (select from pitches p where p.id = pitch_id and (p.owner_id = app_actor_id() or app_actor_role() = 'system'))
);--> statement-breakpoint

create function pitch_field_tiers(wanted uuid) returns json language sql stable security definer set search_path = public as $$
  select coalesce(json_object_agg(field, tier), '{}'::json) from pitch_fields
  where pitch_id = wanted and value not in ('""'::jsonb, 'null'::jsonb)
$$;--> statement-breakpoint
comment on function pitch_field_tiers is 'Which fields of a pitch hold something, and in which tier: never what they hold.';--> statement-breakpoint

insert into roles (key, label) values
  ('creator', 'Creator'), ('investor', 'Investor'), ('production', 'Production company'), ('viewer', 'Viewer'),
  ('admin', 'Administrator');--> statement-breakpoint
insert into permissions (key, label) values
  ('pitch.write', 'Write and publish pitches'), ('pitch.moderate', 'See and take down any pitch'),
  ('comment.write', 'Comment on pitches'), ('comment.moderate', 'Delete any comment'),
  ('follow.write', 'Follow people'), ('like.write', 'Like pitches'),
  ('organisation.write', 'Found and edit companies'), ('organisation.verify', 'Verify companies'),
  ('user.manage', 'Suspend and reinstate accounts'), ('audit.read', 'Read the audit trail');--> statement-breakpoint
insert into role_permissions (role_key, permission_key) values
  ('creator', 'pitch.write'), ('creator', 'comment.write'), ('creator', 'follow.write'), ('creator', 'like.write'),
  ('creator', 'organisation.write'),
  ('investor', 'comment.write'), ('investor', 'follow.write'), ('investor', 'like.write'), ('investor', 'organisation.write'),
  ('production', 'comment.write'), ('production', 'follow.write'), ('production', 'like.write'), ('production', 'organisation.write'),
  ('viewer', 'comment.write'), ('viewer', 'follow.write'), ('viewer', 'like.write'),
  ('admin', 'pitch.moderate'), ('admin', 'comment.moderate'), ('admin', 'organisation.verify'), ('admin', 'user.manage'),
  ('admin', 'audit.read');--> statement-breakpoint

create function notify_session_change() returns trigger language plpgsql as $$
begin
  perform pg_notify('sessions', coalesce(old.token, ''));
  return null;
end $$;--> statement-breakpoint
create trigger sessions_changed after update or delete on sessions
  for each row execute function notify_session_change();--> statement-breakpoint
create function notify_actor_change() returns trigger language plpgsql as $$
begin
  perform pg_notify('actors', coalesce(new.user_id, old.user_id)::text);
  return null;
end $$;--> statement-breakpoint
create trigger user_roles_changed after insert or update or delete on user_roles
  for each row execute function notify_actor_change();--> statement-breakpoint
create trigger profiles_changed after update on profiles
  for each row execute function notify_actor_change();--> statement-breakpoint
create function notify_user_change() returns trigger language plpgsql as $$
begin
  perform pg_notify('actors', old.id::text);
  return null;
end $$;--> statement-breakpoint
create trigger users_changed after update or delete on users
  for each row execute function notify_user_change();--> statement-breakpoint
create function notify_market_change() returns trigger language plpgsql as $$
begin
  notify market;
  return null;
end $$;--> statement-breakpoint
create trigger listings_changed after insert or update or delete or truncate on listings
  for each statement execute function notify_market_change();
--> statement-breakpoint
create function notify_outbox() returns trigger language plpgsql as $$
begin
  notify outbox;
  return null;
end $$;--> statement-breakpoint
create trigger outbox_filled after insert on outbox for each statement execute function notify_outbox();

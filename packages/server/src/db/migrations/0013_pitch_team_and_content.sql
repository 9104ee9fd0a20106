CREATE TABLE "pitch_attachments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"pitch_id" uuid NOT NULL,
	"person_id" uuid,
	"name" text NOT NULL,
	"email" text,
	"role" text NOT NULL,
	"role_other" text NOT NULL,
	"position" integer NOT NULL,
	"state" text NOT NULL,
	"token_hash" text,
	"proposed_by" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"decided_at" timestamp with time zone,
	CONSTRAINT "pitch_attachments_state_known" CHECK (state in ('proposed', 'confirmed', 'declined', 'withdrawn')),
	CONSTRAINT "pitch_attachments_whom" CHECK (person_id is not null or email is not null or state <> 'proposed')
);
--> statement-breakpoint
CREATE TABLE "pitch_invitations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"pitch_id" uuid NOT NULL,
	"email" text NOT NULL,
	"role" text NOT NULL,
	"token_hash" text NOT NULL,
	"invited_by" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"accepted_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "pitch_invitations_role_known" CHECK (role in ('editor', 'commenter', 'viewer'))
);
--> statement-breakpoint
CREATE TABLE "pitch_members" (
	"pitch_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"role" text NOT NULL,
	"added_by" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "pitch_members_pitch_id_person_id_pk" PRIMARY KEY("pitch_id","person_id"),
	CONSTRAINT "pitch_members_role_known" CHECK (role in ('editor', 'commenter', 'viewer'))
);
--> statement-breakpoint
CREATE TABLE "pitch_notes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"pitch_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"body" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "pitches" ADD COLUMN "ai_tools" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "pitches" ADD COLUMN "seeking_investment" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "pitches" ADD COLUMN "requires_agreement" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "pitches" ADD COLUMN "closes_on" date;--> statement-breakpoint
ALTER TABLE "pitch_attachments" ADD CONSTRAINT "pitch_attachments_pitch_id_pitches_id_fk" FOREIGN KEY ("pitch_id") REFERENCES "public"."pitches"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pitch_attachments" ADD CONSTRAINT "pitch_attachments_person_id_users_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pitch_attachments" ADD CONSTRAINT "pitch_attachments_proposed_by_users_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pitch_invitations" ADD CONSTRAINT "pitch_invitations_pitch_id_pitches_id_fk" FOREIGN KEY ("pitch_id") REFERENCES "public"."pitches"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pitch_invitations" ADD CONSTRAINT "pitch_invitations_invited_by_users_id_fk" FOREIGN KEY ("invited_by") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pitch_members" ADD CONSTRAINT "pitch_members_pitch_id_pitches_id_fk" FOREIGN KEY ("pitch_id") REFERENCES "public"."pitches"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pitch_members" ADD CONSTRAINT "pitch_members_person_id_users_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pitch_members" ADD CONSTRAINT "pitch_members_added_by_users_id_fk" FOREIGN KEY ("added_by") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pitch_notes" ADD CONSTRAINT "pitch_notes_pitch_id_pitches_id_fk" FOREIGN KEY ("pitch_id") REFERENCES "public"."pitches"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pitch_notes" ADD CONSTRAINT "pitch_notes_author_id_users_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "pitch_attachments_pitch" ON "pitch_attachments" USING btree ("pitch_id","position","id");--> statement-breakpoint
CREATE INDEX "pitch_attachments_person" ON "pitch_attachments" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "pitch_attachments_email" ON "pitch_attachments" USING btree ("email");--> statement-breakpoint
CREATE UNIQUE INDEX "pitch_attachments_token" ON "pitch_attachments" USING btree ("token_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "pitch_invitations_token" ON "pitch_invitations" USING btree ("token_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "pitch_invitations_open" ON "pitch_invitations" USING btree ("pitch_id","email") WHERE accepted_at is null and revoked_at is null;--> statement-breakpoint
CREATE INDEX "pitch_members_person" ON "pitch_members" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "pitch_notes_newest" ON "pitch_notes" USING btree ("pitch_id","created_at","id");--> statement-breakpoint

create function pitch_role(wanted uuid) returns text
  language plpgsql stable security definer set search_path = public as $$
declare
  actor uuid := app_actor_id();
begin
  if actor is null then return null; end if;
  if exists (select from pitches p where p.id = wanted and p.owner_id = actor) then return 'owner'; end if;
  return (select m.role from pitch_members m where m.pitch_id = wanted and m.person_id = actor);
end $$;--> statement-breakpoint
comment on function pitch_role is 'How the acting person stands to a pitch: owner, editor, commenter, viewer, or null.';--> statement-breakpoint

create function app_actor_address() returns text language sql stable as
  $$ select lower(email) from users where id = app_actor_id() and email_verified $$;--> statement-breakpoint
comment on function app_actor_address is 'The confirmed e-mail address of the acting person; null without one.';--> statement-breakpoint

create function pitch_needs_agreement(wanted uuid) returns boolean
  language sql stable security definer set search_path = public as $$
  select exists (
    select from pitch_fields where pitch_id = wanted and tier >= 2 and value not in ('""'::jsonb, 'null'::jsonb, '[]'::jsonb))
  or exists (select from pitch_documents where pitch_id = wanted and tier >= 2)
$$;--> statement-breakpoint
comment on function pitch_needs_agreement is 'Whether anything of a pitch is shown under an agreement only: never what.';--> statement-breakpoint
update pitches set requires_agreement = true where pitch_needs_agreement(id);--> statement-breakpoint

drop policy pitches_read on pitches;--> statement-breakpoint
create policy pitches_read on pitches for select using (
  (status in ('published', 'optioned', 'in_production', 'released') and visibility in ('public', 'unlisted')
    and exists (select from users u where u.id = owner_id and u.status = 'active'))
  or owner_id = app_actor_id()
  or app_actor_role() in ('moderator', 'system')
  or pitch_role(id) is not null
);--> statement-breakpoint
drop policy pitches_change on pitches;--> statement-breakpoint
create policy pitches_change on pitches for update using (
  owner_id = app_actor_id() or app_actor_role() in ('moderator', 'system') or pitch_role(id) = 'editor'
);--> statement-breakpoint
create function hold_pitch_owner() returns trigger language plpgsql as $$
begin
  if new.owner_id <> old.owner_id and app_actor_role() <> 'system' then
    raise exception 'the owner of a pitch does not change by hand' using errcode = '42501';
  end if;
  return new;
end $$;--> statement-breakpoint
create trigger pitches_owner_held before update of owner_id on pitches for each row execute function hold_pitch_owner();--> statement-breakpoint

drop policy pitch_fields_read on pitch_fields;--> statement-breakpoint
create policy pitch_fields_read on pitch_fields for select using (
  exists (select from pitches p where p.id = pitch_id)
  and (
    tier = 0
    or (tier = 1 and app_actor_id() is not null)
    or app_actor_role() in ('moderator', 'system')
    or pitch_role(pitch_id) is not null
  )
);--> statement-breakpoint
drop policy pitch_fields_write on pitch_fields;--> statement-breakpoint
create policy pitch_fields_add on pitch_fields for insert with check (
  app_actor_role() = 'system' or pitch_role(pitch_id) in ('owner', 'editor')
);--> statement-breakpoint
create policy pitch_fields_change on pitch_fields for update using (
  app_actor_role() = 'system' or pitch_role(pitch_id) in ('owner', 'editor')
);--> statement-breakpoint
create policy pitch_fields_remove on pitch_fields for delete using (
  app_actor_role() = 'system' or pitch_role(pitch_id) in ('owner', 'editor')
);--> statement-breakpoint

alter table pitch_members enable row level security;--> statement-breakpoint
create policy pitch_members_read on pitch_members for select using (
  person_id = app_actor_id() or app_actor_role() = 'system' or pitch_role(pitch_id) is not null
);--> statement-breakpoint
create policy pitch_members_join on pitch_members for insert with check (
  app_actor_role() = 'system' or pitch_role(pitch_id) = 'owner'
  or (person_id = app_actor_id() and exists (
    select from pitch_invitations i
    where i.pitch_id = pitch_members.pitch_id and i.role = pitch_members.role and i.email = app_actor_address()
      and i.accepted_at is not null and i.revoked_at is null))
);--> statement-breakpoint
create policy pitch_members_change on pitch_members for update using (
  app_actor_role() = 'system' or pitch_role(pitch_id) = 'owner'
);--> statement-breakpoint
create policy pitch_members_leave on pitch_members for delete using (
  app_actor_role() = 'system' or person_id = app_actor_id() or pitch_role(pitch_id) = 'owner'
);--> statement-breakpoint

alter table pitch_invitations enable row level security;--> statement-breakpoint
create policy pitch_invitations_read on pitch_invitations for select using (
  app_actor_role() = 'system' or pitch_role(pitch_id) = 'owner' or email = app_actor_address()
);--> statement-breakpoint
create policy pitch_invitations_send on pitch_invitations for insert with check (
  app_actor_role() = 'system' or pitch_role(pitch_id) = 'owner'
);--> statement-breakpoint
create policy pitch_invitations_settle on pitch_invitations for update using (
  app_actor_role() = 'system' or pitch_role(pitch_id) = 'owner'
  or (email = app_actor_address() and revoked_at is null)
);--> statement-breakpoint

alter table pitch_attachments enable row level security;--> statement-breakpoint
create policy pitch_attachments_read on pitch_attachments for select using (
  (state = 'confirmed' and exists (select from pitches p where p.id = pitch_id))
  or app_actor_role() = 'system'
  or person_id = app_actor_id()
  or email = app_actor_address()
  or pitch_role(pitch_id) is not null
);--> statement-breakpoint
create policy pitch_attachments_propose on pitch_attachments for insert with check (
  app_actor_role() = 'system' or (pitch_role(pitch_id) in ('owner', 'editor') and state = 'proposed')
);--> statement-breakpoint
-- The team takes a person off; only the person asked confirms.
create policy pitch_attachments_decide on pitch_attachments for update
  using (
    app_actor_role() = 'system' or person_id = app_actor_id() or email = app_actor_address()
    or pitch_role(pitch_id) in ('owner', 'editor'))
  with check (
    app_actor_role() = 'system' or person_id = app_actor_id()
    or (state = 'withdrawn' and pitch_role(pitch_id) in ('owner', 'editor')));--> statement-breakpoint

alter table pitch_notes enable row level security;--> statement-breakpoint
create policy pitch_notes_read on pitch_notes for select using (
  app_actor_role() = 'system' or pitch_role(pitch_id) is not null
);--> statement-breakpoint
create policy pitch_notes_write on pitch_notes for insert with check (
  app_actor_role() = 'system'
  or (author_id = app_actor_id() and pitch_role(pitch_id) in ('owner', 'editor', 'commenter'))
);--> statement-breakpoint
create policy pitch_notes_delete on pitch_notes for delete using (
  pitch_role(pitch_id) = 'owner' or (author_id = app_actor_id() and pitch_role(pitch_id) is not null)
);--> statement-breakpoint

-- Links are followed by people who are on no team yet, or have no account: the hash of the token is what they may see by.
create function pitch_invitation_behind(hash text)
  returns table (id uuid, pitch_id uuid, title text, role text, email text, invited_by text, expires_at timestamptz,
    accepted_at timestamptz, revoked_at timestamptz, status text)
  language sql stable security definer set search_path = public as $$
  select i.id, i.pitch_id, p.title, i.role, i.email, u.name, i.expires_at, i.accepted_at, i.revoked_at, p.status
  from pitch_invitations i join pitches p on p.id = i.pitch_id join users u on u.id = i.invited_by
  where i.token_hash = hash
$$;--> statement-breakpoint
create function pitch_attachment_behind(hash text)
  returns table (id uuid, pitch_id uuid, slug text, title text, genre text, proposed_by text, name text, role text,
    role_other text, state text, created_at timestamptz, owner_id uuid)
  language sql stable security definer set search_path = public as $$
  select a.id, a.pitch_id, p.slug, p.title, p.genre, u.name, a.name, a.role, a.role_other, a.state, a.created_at, p.owner_id
  from pitch_attachments a join pitches p on p.id = a.pitch_id join users u on u.id = a.proposed_by
  where a.token_hash = hash
$$;--> statement-breakpoint
create function answer_pitch_attachment(hash text, answer text, at timestamptz) returns uuid
  language sql volatile security definer set search_path = public as $$
  update pitch_attachments set state = answer, decided_at = at,
    email = case when answer = 'confirmed' then null else email end
  where token_hash = hash and state in ('proposed', 'confirmed', 'declined') and state <> answer
    and answer in ('confirmed', 'declined')
  returning id
$$;--> statement-breakpoint
create function pitch_attachments_of_actor()
  returns table (id uuid, pitch_id uuid, slug text, title text, genre text, proposed_by text, role text, role_other text,
    state text, created_at timestamptz)
  language sql stable security definer set search_path = public as $$
  select a.id, a.pitch_id, p.slug, p.title, p.genre, u.name, a.role, a.role_other, a.state, a.created_at
  from pitch_attachments a join pitches p on p.id = a.pitch_id join users u on u.id = a.proposed_by
  where (a.person_id = app_actor_id() or (a.person_id is null and a.email = app_actor_address()))
    and a.state in ('proposed', 'confirmed') and p.status <> 'removed'
  order by a.created_at desc, a.id desc limit 100
$$;--> statement-breakpoint
create function is_picture_of_team(picture uuid, person uuid) returns boolean
  language sql stable security definer set search_path = public as $$
  select exists (
    select from pitch_members m join pitches p on p.id = m.pitch_id
    where m.person_id = person and picture in (p.poster_id, p.backdrop_id, p.preview_id))
$$;
--> statement-breakpoint
create or replace function document_role(wanted uuid) returns text
  language sql stable security definer set search_path = public as $$ select pitch_role(wanted) $$;

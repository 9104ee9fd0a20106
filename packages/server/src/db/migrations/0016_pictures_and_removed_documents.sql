CREATE TABLE "character_images" (
	"media_id" uuid PRIMARY KEY NOT NULL,
	"pitch_id" uuid NOT NULL
);
--> statement-breakpoint
CREATE TABLE "removed_documents" (
	"id" uuid PRIMARY KEY NOT NULL,
	"pitch_id" uuid NOT NULL,
	"sha256" text NOT NULL,
	"document" jsonb NOT NULL,
	"removed_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "media" DROP CONSTRAINT "media_kind_known";--> statement-breakpoint
ALTER TABLE "character_images" ADD CONSTRAINT "character_images_media_id_media_id_fk" FOREIGN KEY ("media_id") REFERENCES "public"."media"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "character_images" ADD CONSTRAINT "character_images_pitch_id_pitches_id_fk" FOREIGN KEY ("pitch_id") REFERENCES "public"."pitches"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "removed_documents" ADD CONSTRAINT "removed_documents_pitch_id_pitches_id_fk" FOREIGN KEY ("pitch_id") REFERENCES "public"."pitches"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "removed_documents" ADD CONSTRAINT "removed_documents_sha256_blobs_sha256_fk" FOREIGN KEY ("sha256") REFERENCES "public"."blobs"("sha256") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "character_images_pitch" ON "character_images" USING btree ("pitch_id");--> statement-breakpoint
CREATE INDEX "removed_documents_pitch" ON "removed_documents" USING btree ("pitch_id");--> statement-breakpoint
CREATE INDEX "removed_documents_blob" ON "removed_documents" USING btree ("sha256");--> statement-breakpoint
CREATE INDEX "removed_documents_age" ON "removed_documents" USING btree ("removed_at");--> statement-breakpoint
ALTER TABLE "media" ADD CONSTRAINT "media_kind_known" CHECK (kind in ('poster', 'backdrop', 'avatar', 'preview', 'character'));--> statement-breakpoint

create function opens_character_image(picture uuid, person uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp as $$
  select exists (
    select from character_images c join pitches p on p.id = c.pitch_id join users u on u.id = p.owner_id
    where c.media_id = picture and (
      p.owner_id = person
      or exists (select from pitch_members m where m.pitch_id = p.id and m.person_id = person)
      or (p.status in ('published', 'optioned', 'in_production', 'released')
        and p.visibility in ('public', 'unlisted') and u.status = 'active'
        and exists (select from pitch_fields f
          where f.pitch_id = p.id and f.field = 'characters' and (f.tier = 0 or (f.tier = 1 and person is not null))
            and f.value @> jsonb_build_array(jsonb_build_object('imageId', picture))))))
$$;--> statement-breakpoint
comment on function opens_character_image is 'Whether a person, or a visitor where null, may see a picture of a character: whoever may read the characters, and the team.';--> statement-breakpoint

alter table character_images enable row level security;--> statement-breakpoint
create policy character_images_read on character_images for select using (
  app_actor_role() = 'system' or pitch_role(pitch_id) is not null
);--> statement-breakpoint
create policy character_images_write on character_images for all using (
  app_actor_role() = 'system' or pitch_role(pitch_id) in ('owner', 'editor')
);--> statement-breakpoint

alter table removed_documents enable row level security;--> statement-breakpoint
create policy removed_documents_team on removed_documents for all using (
  app_actor_role() = 'system' or document_role(pitch_id) in ('owner', 'editor')
);--> statement-breakpoint
drop policy blobs_read on blobs;--> statement-breakpoint
create policy blobs_read on blobs for select using (
  app_actor_role() = 'system'
  or exists (select from pitch_documents d where d.sha256 = blobs.sha256)
  or exists (select from removed_documents r where r.sha256 = blobs.sha256)
);
--> statement-breakpoint

create function asked_across_block(wanted uuid, asker uuid, person uuid, address text) returns boolean
  language sql stable security definer set search_path = public, pg_temp as $$
  select exists (
    select from pitches p, users u
    where p.id = wanted
      and (u.id = person or (person is null and lower(u.email) = lower(address) and u.email_verified))
      and (blocked_between(u.id, p.owner_id) or blocked_between(u.id, asker)))
$$;--> statement-breakpoint
comment on function asked_across_block is 'Whether a block stands between whoever is asked to a pitch, by account or by confirmed address, and its owner or whoever asks.';--> statement-breakpoint
create or replace function pitch_invitation_behind(hash text)
  returns table (id uuid, pitch_id uuid, title text, role text, email text, invited_by text, expires_at timestamptz,
    accepted_at timestamptz, revoked_at timestamptz, status text)
  language sql stable security definer set search_path = public, pg_temp as $$
  select i.id, i.pitch_id, p.title, i.role, i.email, u.name, i.expires_at, i.accepted_at, i.revoked_at, p.status
  from pitch_invitations i join pitches p on p.id = i.pitch_id join users u on u.id = i.invited_by
  where i.token_hash = hash
    and (i.accepted_at is not null or not asked_across_block(i.pitch_id, i.invited_by, null, i.email))
$$;--> statement-breakpoint
create or replace function pitch_attachment_behind(hash text)
  returns table (id uuid, pitch_id uuid, slug text, title text, genre text, proposed_by text, name text, role text,
    role_other text, state text, created_at timestamptz, owner_id uuid)
  language sql stable security definer set search_path = public, pg_temp as $$
  select a.id, a.pitch_id, p.slug, p.title, p.genre, u.name, a.name, a.role, a.role_other, a.state, a.created_at, p.owner_id
  from pitch_attachments a join pitches p on p.id = a.pitch_id join users u on u.id = a.proposed_by
  where a.token_hash = hash
    and (a.state = 'confirmed' or not asked_across_block(a.pitch_id, a.proposed_by, a.person_id, a.email))
$$;--> statement-breakpoint
create or replace function pitch_attachments_of_actor()
  returns table (id uuid, pitch_id uuid, slug text, title text, genre text, proposed_by text, role text, role_other text,
    state text, created_at timestamptz)
  language sql stable security definer set search_path = public, pg_temp as $$
  select a.id, a.pitch_id, p.slug, p.title, p.genre, u.name, a.role, a.role_other, a.state, a.created_at
  from pitch_attachments a join pitches p on p.id = a.pitch_id join users u on u.id = a.proposed_by
  where (a.person_id = app_actor_id() or (a.person_id is null and a.email = app_actor_address()))
    and p.status <> 'removed'
    and (a.state = 'confirmed'
      or (a.state = 'proposed' and not asked_across_block(a.pitch_id, a.proposed_by, app_actor_id(), null)))
  order by a.created_at desc, a.id desc limit 100
$$;
--> statement-breakpoint
create or replace function answer_pitch_attachment(hash text, answer text, at timestamptz) returns uuid
  language sql volatile security definer set search_path = public, pg_temp as $$
  update pitch_attachments set state = answer, decided_at = at,
    person_id = coalesce(person_id, case when answer = 'confirmed' and email = app_actor_address() then app_actor_id() end),
    email = case when answer = 'confirmed' then null else email end
  where token_hash = hash and state in ('proposed', 'confirmed', 'declined') and state <> answer
    and answer in ('confirmed', 'declined')
  returning id
$$;

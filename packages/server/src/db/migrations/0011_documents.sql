CREATE TABLE "blobs" (
	"sha256" text PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"size_bytes" integer NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "blobs_key_unique" UNIQUE("key"),
	CONSTRAINT "blobs_sha256_shape" CHECK (sha256 ~ '^[0-9a-f]{64}$'),
	CONSTRAINT "blobs_size_positive" CHECK (size_bytes > 0)
);
--> statement-breakpoint
CREATE TABLE "pitch_documents" (
	"id" uuid PRIMARY KEY NOT NULL,
	"pitch_id" uuid NOT NULL,
	"sha256" text NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"media_type" text NOT NULL,
	"pages" integer,
	"duration_ms" integer,
	"tier" smallint NOT NULL,
	"announced" boolean NOT NULL,
	"position" integer NOT NULL,
	"version" integer NOT NULL,
	"uploader_id" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "pitch_documents_kind_known" CHECK (kind in ('lookbook', 'deck', 'script', 'budget', 'finance_plan', 'sizzle', 'still', 'other')),
	CONSTRAINT "pitch_documents_tier_known" CHECK (tier between 0 and 3),
	CONSTRAINT "pitch_documents_version_positive" CHECK (version > 0)
);
--> statement-breakpoint
CREATE TABLE "uploads" (
	"id" uuid PRIMARY KEY NOT NULL,
	"uploader_id" uuid NOT NULL,
	"pitch_id" uuid NOT NULL,
	"replaces_id" uuid,
	"kind" text NOT NULL,
	"tier" smallint NOT NULL,
	"title" text NOT NULL,
	"file_name" text NOT NULL,
	"size_bytes" integer NOT NULL,
	"received_bytes" integer NOT NULL,
	"parts" jsonb NOT NULL,
	"state" text NOT NULL,
	"refusal" text,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	CONSTRAINT "uploads_kind_known" CHECK (kind in ('lookbook', 'deck', 'script', 'budget', 'finance_plan', 'sizzle', 'still', 'other')),
	CONSTRAINT "uploads_state_known" CHECK (state in ('receiving', 'checking', 'refused')),
	CONSTRAINT "uploads_within_size" CHECK (received_bytes between 0 and size_bytes and size_bytes > 0)
);
--> statement-breakpoint
ALTER TABLE "pitch_documents" ADD CONSTRAINT "pitch_documents_pitch_id_pitches_id_fk" FOREIGN KEY ("pitch_id") REFERENCES "public"."pitches"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pitch_documents" ADD CONSTRAINT "pitch_documents_sha256_blobs_sha256_fk" FOREIGN KEY ("sha256") REFERENCES "public"."blobs"("sha256") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pitch_documents" ADD CONSTRAINT "pitch_documents_uploader_id_users_id_fk" FOREIGN KEY ("uploader_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "uploads" ADD CONSTRAINT "uploads_uploader_id_users_id_fk" FOREIGN KEY ("uploader_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "uploads" ADD CONSTRAINT "uploads_pitch_id_pitches_id_fk" FOREIGN KEY ("pitch_id") REFERENCES "public"."pitches"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "uploads" ADD CONSTRAINT "uploads_replaces_id_pitch_documents_id_fk" FOREIGN KEY ("replaces_id") REFERENCES "public"."pitch_documents"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "blobs_created" ON "blobs" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "pitch_documents_order" ON "pitch_documents" USING btree ("pitch_id","position","id");--> statement-breakpoint
CREATE INDEX "pitch_documents_blob" ON "pitch_documents" USING btree ("sha256");--> statement-breakpoint
CREATE INDEX "uploads_uploader" ON "uploads" USING btree ("uploader_id","created_at");--> statement-breakpoint
CREATE INDEX "uploads_pitch" ON "uploads" USING btree ("pitch_id");--> statement-breakpoint
CREATE INDEX "uploads_expiry" ON "uploads" USING btree ("expires_at");--> statement-breakpoint
create function document_role(wanted uuid) returns text language plpgsql stable as $$
begin
  return pitch_role(wanted);
end $$;--> statement-breakpoint
comment on function document_role is 'What the acting person is to the files of a pitch: owner, editor, commenter, viewer, or null.';--> statement-breakpoint
create function storage_used(owner uuid) returns bigint language sql stable security definer set search_path = public as $$
  select coalesce((select sum(b.size_bytes) from pitch_documents d join pitches p on p.id = d.pitch_id
      join blobs b on b.sha256 = d.sha256 where p.owner_id = owner), 0)::bigint
    + coalesce((select sum(u.size_bytes) from uploads u join pitches p on p.id = u.pitch_id
      where p.owner_id = owner and u.state <> 'refused'), 0)::bigint
$$;--> statement-breakpoint
comment on function storage_used is 'Bytes of all documents in the pitches of a person, and of what is being uploaded to them.';--> statement-breakpoint
create function announced_documents(wanted uuid) returns json language sql stable security definer set search_path = public as $$
  select coalesce(json_agg(json_build_object('kind', kind, 'count', count) order by kind), '[]'::json) from (
    select kind, count(*)::int as count from pitch_documents
    where pitch_id = wanted and announced and document_role(wanted) is null
      and tier > case when app_actor_id() is null then 0 else 1 end
    group by kind) known
$$;--> statement-breakpoint
comment on function announced_documents is 'How many documents of which kind lie above the reader, where the owner lets that be known.';--> statement-breakpoint

alter table pitch_documents enable row level security;--> statement-breakpoint
create policy pitch_documents_read on pitch_documents for select using (
  app_actor_role() = 'system'
  or document_role(pitch_id) is not null
  or ((tier = 0 or (tier = 1 and app_actor_id() is not null)) and exists (select from pitches p where p.id = pitch_id))
);--> statement-breakpoint
create policy pitch_documents_write on pitch_documents for all using (
  app_actor_role() = 'system' or document_role(pitch_id) in ('owner', 'editor')
);--> statement-breakpoint

alter table blobs enable row level security;--> statement-breakpoint
create policy blobs_read on blobs for select using (
  app_actor_role() = 'system' or exists (select from pitch_documents d where d.sha256 = blobs.sha256)
);--> statement-breakpoint
create policy blobs_write on blobs for all using (app_actor_role() = 'system');--> statement-breakpoint

alter table uploads enable row level security;--> statement-breakpoint
create policy uploads_own on uploads for all using (
  app_actor_role() = 'system'
  or (uploader_id = app_actor_id() and document_role(pitch_id) in ('owner', 'editor'))
);

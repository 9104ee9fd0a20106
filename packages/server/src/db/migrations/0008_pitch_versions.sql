CREATE TABLE "pitch_templates" (
	"id" uuid PRIMARY KEY NOT NULL,
	"owner_id" uuid NOT NULL,
	"name" text NOT NULL,
	"format" text NOT NULL,
	"content" jsonb NOT NULL,
	"word_count" integer NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);--> statement-breakpoint
CREATE TABLE "pitch_versions" (
	"pitch_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"kind" text NOT NULL,
	"name" text,
	"content" jsonb NOT NULL,
	"word_count" integer NOT NULL,
	"author_id" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"saved_at" timestamp with time zone NOT NULL,
	CONSTRAINT "pitch_versions_pitch_id_number_pk" PRIMARY KEY("pitch_id","number"),
	CONSTRAINT "pitch_versions_kind_known" CHECK (kind in ('saved', 'named', 'published', 'restored', 'imported')),
	CONSTRAINT "pitch_versions_named" CHECK (kind <> 'named' or name is not null)
);--> statement-breakpoint
ALTER TABLE "pitch_templates" ADD CONSTRAINT "pitch_templates_owner_id_users_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pitch_versions" ADD CONSTRAINT "pitch_versions_pitch_id_pitches_id_fk" FOREIGN KEY ("pitch_id") REFERENCES "public"."pitches"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pitch_versions" ADD CONSTRAINT "pitch_versions_author_id_users_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "pitch_templates_owner" ON "pitch_templates" USING btree ("owner_id","created_at" DESC NULLS FIRST);--> statement-breakpoint
alter table pitch_versions enable row level security;--> statement-breakpoint
create policy pitch_versions_team on pitch_versions for all using (
  app_actor_role() = 'system'
  or exists (select from pitches p where p.id = pitch_id and p.owner_id = app_actor_id())
);--> statement-breakpoint
alter table pitch_templates enable row level security;--> statement-breakpoint
create policy pitch_templates_own on pitch_templates for all using (
  app_actor_role() = 'system' or owner_id = app_actor_id()
);

CREATE TABLE "activities" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"pitch_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"stage" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "blocks" (
	"blocker_id" uuid NOT NULL,
	"blocked_id" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "blocks_blocker_id_blocked_id_pk" PRIMARY KEY("blocker_id","blocked_id"),
	CONSTRAINT "blocks_not_self" CHECK (blocker_id <> blocked_id)
);
--> statement-breakpoint
CREATE TABLE "organisation_follows" (
	"follower_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "organisation_follows_follower_id_organisation_id_pk" PRIMARY KEY("follower_id","organisation_id")
);
--> statement-breakpoint
CREATE TABLE "collection_items" (
	"collection_id" uuid NOT NULL,
	"pitch_id" uuid NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "collection_items_collection_id_pitch_id_pk" PRIMARY KEY("collection_id","pitch_id")
);
--> statement-breakpoint
CREATE TABLE "collections" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"title" text NOT NULL,
	"intro" text NOT NULL,
	"position" integer NOT NULL,
	"version" integer NOT NULL,
	"created_by" uuid,
	"published_at" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "collections_version_positive" CHECK (version > 0)
);
--> statement-breakpoint
CREATE TABLE "list_items" (
	"list_id" uuid NOT NULL,
	"owner_id" uuid NOT NULL,
	"pitch_id" uuid NOT NULL,
	"note" text NOT NULL,
	"version" integer NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "list_items_list_id_pitch_id_pk" PRIMARY KEY("list_id","pitch_id"),
	CONSTRAINT "list_items_note_bounded" CHECK (char_length(note) <= 2000)
);
--> statement-breakpoint
CREATE TABLE "lists" (
	"id" uuid PRIMARY KEY NOT NULL,
	"owner_id" uuid NOT NULL,
	"name" text NOT NULL,
	"is_default" boolean NOT NULL,
	"version" integer NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "lists_id_owner" UNIQUE("id","owner_id")
);
--> statement-breakpoint
CREATE TABLE "pitch_saves" (
	"pitch_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "pitch_saves_pitch_id_person_id_pk" PRIMARY KEY("pitch_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "share_links" (
	"code" text PRIMARY KEY NOT NULL,
	"pitch_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"channel" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "share_links_once" UNIQUE("pitch_id","person_id","channel")
);
--> statement-breakpoint
CREATE TABLE "share_visits" (
	"code" text NOT NULL,
	"day" date NOT NULL,
	"viewer_key" text NOT NULL,
	"origin_key" text,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "share_visits_code_day_viewer_key_pk" PRIMARY KEY("code","day","viewer_key")
);
--> statement-breakpoint
ALTER TABLE "pitch_comments" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "pitch_comments" ADD COLUMN "hidden_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "pitch_comments" ADD COLUMN "hidden_by" text;--> statement-breakpoint
ALTER TABLE "pitch_counters" ADD COLUMN "saves" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "pitch_counters" ADD COLUMN "shares" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "activities" ADD CONSTRAINT "activities_person_id_users_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activities" ADD CONSTRAINT "activities_pitch_id_pitches_id_fk" FOREIGN KEY ("pitch_id") REFERENCES "public"."pitches"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "blocks" ADD CONSTRAINT "blocks_blocker_id_users_id_fk" FOREIGN KEY ("blocker_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "blocks" ADD CONSTRAINT "blocks_blocked_id_users_id_fk" FOREIGN KEY ("blocked_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_follows" ADD CONSTRAINT "organisation_follows_follower_id_users_id_fk" FOREIGN KEY ("follower_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_follows" ADD CONSTRAINT "organisation_follows_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "collection_items" ADD CONSTRAINT "collection_items_collection_id_collections_id_fk" FOREIGN KEY ("collection_id") REFERENCES "public"."collections"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "collection_items" ADD CONSTRAINT "collection_items_pitch_id_pitches_id_fk" FOREIGN KEY ("pitch_id") REFERENCES "public"."pitches"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "collections" ADD CONSTRAINT "collections_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "list_items" ADD CONSTRAINT "list_items_pitch_id_pitches_id_fk" FOREIGN KEY ("pitch_id") REFERENCES "public"."pitches"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "list_items" ADD CONSTRAINT "list_items_list_id_owner_id_lists_id_owner_id_fk" FOREIGN KEY ("list_id","owner_id") REFERENCES "public"."lists"("id","owner_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lists" ADD CONSTRAINT "lists_owner_id_users_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pitch_saves" ADD CONSTRAINT "pitch_saves_pitch_id_pitches_id_fk" FOREIGN KEY ("pitch_id") REFERENCES "public"."pitches"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pitch_saves" ADD CONSTRAINT "pitch_saves_person_id_users_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "share_links" ADD CONSTRAINT "share_links_pitch_id_pitches_id_fk" FOREIGN KEY ("pitch_id") REFERENCES "public"."pitches"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "share_links" ADD CONSTRAINT "share_links_person_id_users_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "share_visits" ADD CONSTRAINT "share_visits_code_share_links_code_fk" FOREIGN KEY ("code") REFERENCES "public"."share_links"("code") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "activities_person" ON "activities" USING btree ("person_id","created_at","id");--> statement-breakpoint
CREATE INDEX "activities_pitch" ON "activities" USING btree ("pitch_id","created_at","id");--> statement-breakpoint
CREATE INDEX "blocks_newest" ON "blocks" USING btree ("blocker_id","created_at","blocked_id");--> statement-breakpoint
CREATE INDEX "blocks_blocked" ON "blocks" USING btree ("blocked_id");--> statement-breakpoint
CREATE INDEX "organisation_follows_organisation" ON "organisation_follows" USING btree ("organisation_id","created_at");--> statement-breakpoint
CREATE INDEX "collection_items_order" ON "collection_items" USING btree ("collection_id","position");--> statement-breakpoint
CREATE INDEX "collection_items_pitch" ON "collection_items" USING btree ("pitch_id");--> statement-breakpoint
CREATE UNIQUE INDEX "collections_slug" ON "collections" USING btree ("slug");--> statement-breakpoint
CREATE INDEX "collections_order" ON "collections" USING btree ("position","id");--> statement-breakpoint
CREATE INDEX "list_items_newest" ON "list_items" USING btree ("list_id","created_at","pitch_id");--> statement-breakpoint
CREATE INDEX "list_items_person" ON "list_items" USING btree ("owner_id","pitch_id");--> statement-breakpoint
CREATE UNIQUE INDEX "lists_default" ON "lists" USING btree ("owner_id") WHERE is_default;--> statement-breakpoint
CREATE UNIQUE INDEX "lists_name" ON "lists" USING btree ("owner_id",lower(name));--> statement-breakpoint
CREATE INDEX "pitch_saves_person" ON "pitch_saves" USING btree ("person_id","created_at");--> statement-breakpoint
CREATE INDEX "pitch_saves_newest" ON "pitch_saves" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "share_links_person" ON "share_links" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "share_links_newest" ON "share_links" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "follows_follower" ON "follows" USING btree ("follower_id","created_at","followee_id");--> statement-breakpoint

create index pitch_comments_threads on pitch_comments (pitch_id, created_at, id) where parent_id is null;--> statement-breakpoint
create index pitch_comments_thread on pitch_comments (parent_id, created_at, id) where parent_id is not null;--> statement-breakpoint
alter table pitch_comments add constraint pitch_comments_hidden_by_known check ((hidden_at is null) = (hidden_by is null) and hidden_by in ('owner', 'moderator'));--> statement-breakpoint

insert into permissions (key, label) values ('market.curate', 'Put collections together');--> statement-breakpoint
insert into role_permissions (role_key, permission_key) values ('admin', 'market.curate');--> statement-breakpoint

alter table lists enable row level security;--> statement-breakpoint
create policy lists_own on lists for all using (owner_id = app_actor_id() or app_actor_role() = 'system');--> statement-breakpoint
alter table list_items enable row level security;--> statement-breakpoint
create policy list_items_own on list_items for all using (owner_id = app_actor_id() or app_actor_role() = 'system');--> statement-breakpoint
alter table pitch_saves enable row level security;--> statement-breakpoint
create policy pitch_saves_own on pitch_saves for all using (person_id = app_actor_id() or app_actor_role() = 'system');--> statement-breakpoint
alter table blocks enable row level security;--> statement-breakpoint
create policy blocks_own on blocks for all using (blocker_id = app_actor_id() or app_actor_role() = 'system');--> statement-breakpoint
create function blocked_between(one uuid, other uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from blocks where blocker_id = one and blocked_id = other)
    or exists (select from blocks where blocker_id = other and blocked_id = one)
$$;--> statement-breakpoint
comment on function blocked_between is 'Whether one of two people blocked the other; never which of them.';--> statement-breakpoint

create function blocked_with(person uuid) returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select blocked_id from blocks where blocker_id = person union select blocker_id from blocks where blocked_id = person
$$;--> statement-breakpoint
comment on function blocked_with is 'Everybody whom a person blocked or who blocked them; never which of the two.';--> statement-breakpoint

create trigger collections_changed after insert or update or delete on collections
  for each statement execute function notify_market_change();--> statement-breakpoint
create trigger collection_items_changed after insert or update or delete on collection_items
  for each statement execute function notify_market_change();

CREATE TABLE "saved_search_hits" (
	"search_id" uuid NOT NULL,
	"pitch_id" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"sent_at" timestamp with time zone,
	"mail_id" uuid,
	CONSTRAINT "saved_search_hits_search_id_pitch_id_pk" PRIMARY KEY("search_id","pitch_id")
);
--> statement-breakpoint
CREATE TABLE "saved_searches" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"name" text NOT NULL,
	"query" jsonb NOT NULL,
	"words" text,
	"genre_keys" text[] NOT NULL,
	"cadence" text NOT NULL,
	"visited_at" timestamp with time zone NOT NULL,
	"alerted_up_to" timestamp with time zone NOT NULL,
	"unsubscribe_hash" text NOT NULL,
	"version" integer NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "saved_searches_cadence_known" CHECK (cadence in ('at_once', 'daily', 'weekly', 'never'))
);
--> statement-breakpoint
CREATE TABLE "pitch_signatures" (
	"pitch_id" uuid PRIMARY KEY NOT NULL,
	"bands" integer[] NOT NULL
);
--> statement-breakpoint
CREATE TABLE "preferences" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"genres" text[] NOT NULL,
	"excluded_genres" text[] NOT NULL,
	"formats" text[] NOT NULL,
	"budget_ranges" text[] NOT NULL,
	"stages" text[] NOT NULL,
	"countries" text[] NOT NULL,
	"languages" text[] NOT NULL,
	"time_zone" text,
	"version" integer NOT NULL,
	"updated_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "mail_outbox" ADD COLUMN "headers" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "saved_search_hits" ADD CONSTRAINT "saved_search_hits_search_id_saved_searches_id_fk" FOREIGN KEY ("search_id") REFERENCES "public"."saved_searches"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "saved_search_hits" ADD CONSTRAINT "saved_search_hits_pitch_id_pitches_id_fk" FOREIGN KEY ("pitch_id") REFERENCES "public"."pitches"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "saved_searches" ADD CONSTRAINT "saved_searches_person_id_users_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pitch_signatures" ADD CONSTRAINT "pitch_signatures_pitch_id_listings_pitch_id_fk" FOREIGN KEY ("pitch_id") REFERENCES "public"."listings"("pitch_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "preferences" ADD CONSTRAINT "preferences_person_id_users_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "saved_search_hits_due" ON "saved_search_hits" USING btree ("search_id") WHERE sent_at is null;--> statement-breakpoint
CREATE INDEX "saved_search_hits_pitch" ON "saved_search_hits" USING btree ("pitch_id");--> statement-breakpoint
CREATE INDEX "saved_search_hits_mail" ON "saved_search_hits" USING btree ("mail_id") WHERE mail_id is not null;--> statement-breakpoint
CREATE INDEX "saved_searches_person" ON "saved_searches" USING btree ("person_id","created_at" DESC NULLS FIRST,"id");--> statement-breakpoint
CREATE UNIQUE INDEX "saved_searches_unsubscribe" ON "saved_searches" USING btree ("unsubscribe_hash");--> statement-breakpoint
CREATE INDEX "saved_searches_digest" ON "saved_searches" USING btree ("alerted_up_to") WHERE cadence in ('daily', 'weekly');--> statement-breakpoint
CREATE INDEX "saved_searches_at_once" ON "saved_searches" USING gin ("genre_keys") WHERE cadence = 'at_once';--> statement-breakpoint
CREATE INDEX "pitch_signatures_bands" ON "pitch_signatures" USING gin ("bands");--> statement-breakpoint
alter table preferences enable row level security;--> statement-breakpoint
create policy preferences_own on preferences for all using (
  person_id = app_actor_id() or app_actor_role() = 'system'
);--> statement-breakpoint
alter table saved_searches enable row level security;--> statement-breakpoint
create policy saved_searches_own on saved_searches for all using (
  person_id = app_actor_id() or app_actor_role() = 'system'
);--> statement-breakpoint
alter table saved_search_hits enable row level security;--> statement-breakpoint
create policy saved_search_hits_own on saved_search_hits for all using (
  app_actor_role() = 'system'
  or exists (select from saved_searches s where s.id = search_id and s.person_id = app_actor_id())
);--> statement-breakpoint

create function saved_search_of_mail(hash text) returns table (id uuid, name text, cadence text)
language sql stable security definer set search_path = public, pg_temp as $$
  select id, name, cadence from saved_searches where unsubscribe_hash = hash
$$;--> statement-breakpoint
comment on function saved_search_of_mail is 'The saved search that the link of a mail stands for, for whoever holds the link.';--> statement-breakpoint
create function saved_search_stop(hash text, at timestamptz) returns table (id uuid, name text, stopped boolean)
language sql security definer set search_path = public, pg_temp as $$
  with held as (select s.id, s.cadence from saved_searches s where s.unsubscribe_hash = hash for update),
  changed as (
    update saved_searches s set cadence = 'never', version = s.version + 1, updated_at = at
    from held where s.id = held.id and held.cadence <> 'never' returning s.id)
  select s.id, s.name, exists (select from changed) from saved_searches s join held on held.id = s.id
$$;--> statement-breakpoint
comment on function saved_search_stop is 'Stops the alerts of the saved search that the link of a mail stands for.';--> statement-breakpoint

create function withdraw_alert_mails() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  with held as (
    delete from mail_outbox m using saved_search_hits h
    where h.pitch_id = old.pitch_id and h.mail_id = m.id and m.status = 'queued' and m.attempts = 0 returning m.id)
  update saved_search_hits h set sent_at = null, mail_id = null from held where h.mail_id = held.id;
  return null;
end $$;--> statement-breakpoint
comment on function withdraw_alert_mails is 'A mail that waits must not name a pitch that left the market: it goes, and its other pitches are due again.';--> statement-breakpoint
create trigger listings_left after delete on listings for each row execute function withdraw_alert_mails();

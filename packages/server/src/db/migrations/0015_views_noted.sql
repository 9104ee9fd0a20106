ALTER TABLE "pitch_views" ADD COLUMN "source" text DEFAULT 'unknown' NOT NULL;--> statement-breakpoint
ALTER TABLE "pitch_views" ADD COLUMN "portal" text DEFAULT 'unknown' NOT NULL;--> statement-breakpoint
ALTER TABLE "pitch_views" ADD COLUMN "country" text DEFAULT 'unknown' NOT NULL;--> statement-breakpoint
ALTER TABLE "pitch_views" ADD COLUMN "device" text DEFAULT 'unknown' NOT NULL;--> statement-breakpoint

create function note_views() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into analytics_events (at, pitch_id, kind, source, portal, country, device, amount)
  select created_at, pitch_id, 'view', source, portal, country, device, 1 from made;
  return null;
end $$;--> statement-breakpoint
create trigger pitch_views_noted after insert on pitch_views referencing new table as made
  for each statement execute function note_views();--> statement-breakpoint
insert into analytics_events (at, pitch_id, kind, source, portal, country, device, amount)
select created_at, pitch_id, 'view', source, portal, country, device, 1 from pitch_views;

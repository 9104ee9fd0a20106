CREATE TABLE "announcements" (
	"id" uuid PRIMARY KEY NOT NULL,
	"title" text NOT NULL,
	"message" text NOT NULL,
	"level" text NOT NULL,
	"ends_at" timestamp with time zone,
	"created_by" uuid,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "announcements_level_known" CHECK (level in ('info', 'warning', 'critical'))
);
--> statement-breakpoint
CREATE UNLOGGED TABLE "live_nodes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"seen_at" timestamp with time zone NOT NULL,
	"figures" jsonb NOT NULL
);
--> statement-breakpoint
CREATE UNLOGGED TABLE "live_places" (
	"node_id" uuid NOT NULL,
	"room" text NOT NULL,
	"user_id" uuid NOT NULL,
	"away" boolean NOT NULL,
	CONSTRAINT "live_places_node_id_room_user_id_pk" PRIMARY KEY("node_id","room","user_id")
);
--> statement-breakpoint
CREATE TABLE "presence_settings" (
	"user_id" uuid PRIMARY KEY NOT NULL,
	"status" text DEFAULT 'online' NOT NULL,
	"custom_text" text,
	"custom_until" timestamp with time zone,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "presence_settings_status_known" CHECK (status in ('online', 'away', 'do_not_disturb', 'offline'))
);
--> statement-breakpoint
CREATE TABLE "socket_blocks" (
	"user_id" uuid PRIMARY KEY NOT NULL,
	"level" integer NOT NULL,
	"reason" text NOT NULL,
	"blocked_until" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "announcements" ADD CONSTRAINT "announcements_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "live_places" ADD CONSTRAINT "live_places_node_id_live_nodes_id_fk" FOREIGN KEY ("node_id") REFERENCES "public"."live_nodes"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "presence_settings" ADD CONSTRAINT "presence_settings_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "socket_blocks" ADD CONSTRAINT "socket_blocks_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "announcements_newest" ON "announcements" USING btree ("created_at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "live_places_room" ON "live_places" USING btree ("room");--> statement-breakpoint

create function notify_counters() returns trigger language plpgsql as $$
begin
  perform pg_notify('counters', new.pitch_id::text);
  return null;
end $$;--> statement-breakpoint
create trigger pitch_counters_moved after insert or update on pitch_counters
  for each row execute function notify_counters();

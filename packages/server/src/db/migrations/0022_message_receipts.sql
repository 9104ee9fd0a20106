CREATE TABLE "message_settings" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"share_receipts" boolean NOT NULL
);
--> statement-breakpoint
ALTER TABLE "inbox_entries" ADD COLUMN "shown_read_seq" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "inbox_entries" ADD COLUMN "shown_read_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "message_settings" ADD CONSTRAINT "message_settings_person_id_users_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
alter table message_settings enable row level security;--> statement-breakpoint
create policy message_settings_own on message_settings for all using (person_id = app_actor_id());--> statement-breakpoint

create function shares_receipts(person uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce((select s.share_receipts from message_settings s where s.person_id = person), true)
$$;--> statement-breakpoint
comment on function shares_receipts is 'Whether a person shows how far they have read, which they do until they decide otherwise.';--> statement-breakpoint

create function conversation_receipts(wanted uuid) returns table (person_id uuid, up_to bigint, at timestamptz)
language sql stable security definer rows 2 set search_path = public, pg_temp as $$
  select e.person_id, e.shown_read_seq, e.shown_read_at
  from inbox_entries e
  join conversation_participants p on p.conversation_id = e.conversation_id and p.person_id = e.person_id
  where e.conversation_id = wanted and p.left_seq is null and shares_receipts(e.person_id)
    and shares_receipts(app_actor_id()) and conversation_seat(wanted, app_actor_id())
$$;--> statement-breakpoint
comment on function conversation_receipts is 'How far those who take part are shown to have read, for the acting person if they take part and share it too.';

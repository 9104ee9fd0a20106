CREATE TABLE "conversation_participants" (
	"conversation_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"joined_seq" bigint NOT NULL,
	"left_seq" bigint,
	"left_changes" bigint,
	CONSTRAINT "conversation_participants_conversation_id_person_id_pk" PRIMARY KEY("conversation_id","person_id"),
	CONSTRAINT "conversation_participants_left_whole" CHECK ((left_seq is null) = (left_changes is null))
);
--> statement-breakpoint
CREATE TABLE "conversations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"pitch_id" uuid,
	"subject" text,
	"created_by" uuid NOT NULL,
	"client_id" uuid,
	"owner_id" uuid,
	"pair_low" uuid,
	"pair_high" uuid,
	"head" bigint NOT NULL,
	"changes" bigint NOT NULL,
	"details_seq" bigint NOT NULL,
	"version" integer NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "conversations_kind_known" CHECK (kind in ('direct', 'pitch', 'group')),
	CONSTRAINT "conversations_pair_ordered" CHECK ((kind = 'group') = (pair_low is null) and pair_low < pair_high is not false),
	CONSTRAINT "conversations_group_fields" CHECK ((kind = 'group') = (owner_id is not null) and (kind = 'group' or subject is null)),
	CONSTRAINT "conversations_pitch_named" CHECK (kind = 'group' or (kind = 'pitch') = (pitch_id is not null))
);
--> statement-breakpoint
CREATE TABLE "inbox_entries" (
	"conversation_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"state" text NOT NULL,
	"last_read_seq" bigint NOT NULL,
	"unread" integer NOT NULL,
	"activity_at" timestamp with time zone NOT NULL,
	"archived" boolean NOT NULL,
	"muted_until" timestamp with time zone,
	CONSTRAINT "inbox_entries_conversation_id_person_id_pk" PRIMARY KEY("conversation_id","person_id"),
	CONSTRAINT "inbox_entries_state_known" CHECK (state in ('requested', 'accepted', 'ignored', 'blocked')),
	CONSTRAINT "inbox_entries_unread_counted" CHECK (unread >= 0)
);
--> statement-breakpoint
CREATE TABLE "message_allowances" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"available" double precision NOT NULL,
	"counted_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "message_reactions" (
	"message_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"emoji" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "message_reactions_message_id_emoji_person_id_pk" PRIMARY KEY("message_id","emoji","person_id")
);
--> statement-breakpoint
CREATE TABLE "messages" (
	"id" uuid PRIMARY KEY NOT NULL,
	"conversation_id" uuid NOT NULL,
	"seq" bigint NOT NULL,
	"change_seq" bigint NOT NULL,
	"sender_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"body" text NOT NULL,
	"reply_to_id" uuid,
	"reply_to_seq" bigint,
	"pitch_id" uuid,
	"version" integer NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"edited_at" timestamp with time zone,
	"deleted_at" timestamp with time zone,
	CONSTRAINT "messages_body_bounded" CHECK (char_length(body) <= 10000)
);
--> statement-breakpoint
CREATE TABLE "notification_streams" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"head" bigint NOT NULL,
	"read_up_to" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "notifications" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"seq" bigint NOT NULL,
	"change_seq" bigint NOT NULL,
	"kind" text NOT NULL,
	"priority" smallint NOT NULL,
	"payload" jsonb NOT NULL,
	"source" text NOT NULL,
	"group_key" text,
	"created_at" timestamp with time zone NOT NULL,
	"read_at" timestamp with time zone,
	CONSTRAINT "notifications_priority_known" CHECK (priority between 1 and 5)
);
--> statement-breakpoint
ALTER TABLE "conversation_participants" ADD CONSTRAINT "conversation_participants_conversation_id_conversations_id_fk" FOREIGN KEY ("conversation_id") REFERENCES "public"."conversations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conversation_participants" ADD CONSTRAINT "conversation_participants_person_id_users_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conversations" ADD CONSTRAINT "conversations_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conversations" ADD CONSTRAINT "conversations_owner_id_users_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inbox_entries" ADD CONSTRAINT "inbox_entries_conversation_id_conversations_id_fk" FOREIGN KEY ("conversation_id") REFERENCES "public"."conversations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inbox_entries" ADD CONSTRAINT "inbox_entries_person_id_users_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "message_allowances" ADD CONSTRAINT "message_allowances_person_id_users_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "message_reactions" ADD CONSTRAINT "message_reactions_message_id_messages_id_fk" FOREIGN KEY ("message_id") REFERENCES "public"."messages"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "message_reactions" ADD CONSTRAINT "message_reactions_person_id_users_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_conversation_id_conversations_id_fk" FOREIGN KEY ("conversation_id") REFERENCES "public"."conversations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_sender_id_users_id_fk" FOREIGN KEY ("sender_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notification_streams" ADD CONSTRAINT "notification_streams_person_id_users_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_person_id_users_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "conversations_pair" ON "conversations" USING btree ("pair_low","pair_high") WHERE pitch_id is null;--> statement-breakpoint
CREATE UNIQUE INDEX "conversations_pair_about" ON "conversations" USING btree ("pair_low","pair_high","pitch_id") WHERE pitch_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "conversations_client" ON "conversations" USING btree ("created_by","client_id");--> statement-breakpoint
CREATE INDEX "conversations_creator" ON "conversations" USING btree ("created_by","created_at");--> statement-breakpoint
CREATE INDEX "inbox_entries_newest" ON "inbox_entries" USING btree ("person_id","state","archived","activity_at" DESC NULLS FIRST,"conversation_id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "inbox_entries_unread" ON "inbox_entries" USING btree ("person_id","activity_at" DESC NULLS FIRST,"conversation_id" DESC NULLS FIRST) WHERE unread > 0;--> statement-breakpoint
CREATE UNIQUE INDEX "messages_seq" ON "messages" USING btree ("conversation_id","seq");--> statement-breakpoint
CREATE UNIQUE INDEX "messages_change" ON "messages" USING btree ("conversation_id","change_seq");--> statement-breakpoint
CREATE UNIQUE INDEX "messages_client" ON "messages" USING btree ("conversation_id","sender_id","client_id");--> statement-breakpoint
CREATE UNIQUE INDEX "notifications_seq" ON "notifications" USING btree ("person_id","seq");--> statement-breakpoint
CREATE UNIQUE INDEX "notifications_change" ON "notifications" USING btree ("person_id","change_seq");--> statement-breakpoint
CREATE UNIQUE INDEX "notifications_source" ON "notifications" USING btree ("person_id","source");--> statement-breakpoint
CREATE INDEX "notifications_unread" ON "notifications" USING btree ("person_id","seq") WHERE read_at is null;--> statement-breakpoint
CREATE INDEX "notifications_group" ON "notifications" USING btree ("person_id","group_key","seq") WHERE group_key is not null;--> statement-breakpoint

insert into permissions (key, label) values ('message.write', 'Write to people');--> statement-breakpoint
insert into role_permissions (role_key, permission_key) values
  ('creator', 'message.write'), ('investor', 'message.write'), ('production', 'message.write'),
  ('viewer', 'message.write');--> statement-breakpoint

alter table conversations enable row level security;--> statement-breakpoint
alter table conversation_participants enable row level security;--> statement-breakpoint
alter table inbox_entries enable row level security;--> statement-breakpoint
alter table messages enable row level security;--> statement-breakpoint
alter table message_reactions enable row level security;--> statement-breakpoint
alter table message_allowances enable row level security;--> statement-breakpoint
alter table notification_streams enable row level security;--> statement-breakpoint
alter table notifications enable row level security;--> statement-breakpoint

create policy conversations_read on conversations for select using (
  created_by = app_actor_id()
  or exists (select from inbox_entries e where e.conversation_id = conversations.id and e.person_id = app_actor_id())
  or app_actor_role() = 'system'
);--> statement-breakpoint
create policy conversations_begin on conversations for insert with check (
  created_by = app_actor_id() and (owner_id is null or owner_id = app_actor_id())
);--> statement-breakpoint
create policy conversations_change on conversations for update using (
  exists (select from conversation_participants p
    where p.conversation_id = conversations.id and p.person_id = app_actor_id() and p.left_seq is null)
);--> statement-breakpoint

create policy conversation_participants_read on conversation_participants for select using (
  person_id = app_actor_id()
  or exists (select from inbox_entries e
    where e.conversation_id = conversation_participants.conversation_id and e.person_id = app_actor_id())
  or app_actor_role() = 'system'
);--> statement-breakpoint
create policy conversation_participants_change on conversation_participants for update using (
  (person_id = app_actor_id() and left_seq is null)
  or exists (select from conversations c where c.id = conversation_id and c.owner_id = app_actor_id())
) with check (
  person_id = app_actor_id()
  or exists (select from conversations c where c.id = conversation_id and c.owner_id = app_actor_id())
);--> statement-breakpoint

create policy inbox_entries_read on inbox_entries for select using (
  person_id = app_actor_id() or app_actor_role() = 'system'
);--> statement-breakpoint
create policy inbox_entries_change on inbox_entries for update using (person_id = app_actor_id());--> statement-breakpoint

create policy messages_read on messages for select using (
  exists (select from conversation_participants p
    where p.conversation_id = messages.conversation_id and p.person_id = app_actor_id()
      and messages.seq > p.joined_seq and (p.left_seq is null or messages.seq <= p.left_seq))
  or app_actor_role() = 'system'
);--> statement-breakpoint
create policy messages_send on messages for insert with check (
  sender_id = app_actor_id()
  and exists (select from conversation_participants p
    where p.conversation_id = messages.conversation_id and p.person_id = app_actor_id() and p.left_seq is null)
);--> statement-breakpoint
create policy messages_change on messages for update using (
  sender_id = app_actor_id()
  and exists (select from conversation_participants p
    where p.conversation_id = messages.conversation_id and p.person_id = app_actor_id() and p.left_seq is null)
);--> statement-breakpoint

create policy message_reactions_read on message_reactions for select using (
  exists (select from messages m where m.id = message_id)
);--> statement-breakpoint
create policy message_reactions_add on message_reactions for insert with check (
  person_id = app_actor_id() and exists (select from messages m where m.id = message_id and m.deleted_at is null)
);--> statement-breakpoint
create policy message_reactions_take_back on message_reactions for delete using (person_id = app_actor_id());--> statement-breakpoint

create policy message_allowances_own on message_allowances for all using (person_id = app_actor_id());--> statement-breakpoint
create policy notification_streams_own on notification_streams for all using (
  person_id = app_actor_id() or app_actor_role() = 'system'
);--> statement-breakpoint
create policy notifications_own on notifications for all using (
  person_id = app_actor_id() or app_actor_role() = 'system'
);--> statement-breakpoint

create function conversation_seat(wanted uuid, person uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from conversation_participants p
    where p.conversation_id = wanted and p.person_id = person and p.left_seq is null)
$$;--> statement-breakpoint
comment on function conversation_seat is 'Whether a person takes part in a conversation now.';--> statement-breakpoint
revoke execute on function conversation_seat from public;--> statement-breakpoint

create function conversation_join(wanted uuid, person uuid, at timestamptz) returns void
language sql security definer set search_path = public, pg_temp as $$
  insert into conversation_participants (conversation_id, person_id, joined_seq)
  select c.id, person, c.head from conversations c
  where c.id = wanted and (c.owner_id = app_actor_id()
    or (c.created_by = app_actor_id() and person in (c.pair_low, c.pair_high)))
  on conflict (conversation_id, person_id) do update
    set joined_seq = excluded.joined_seq, left_seq = null, left_changes = null;
  insert into inbox_entries (conversation_id, person_id, state, last_read_seq, unread, activity_at, archived)
  select c.id, person, case
      when person = app_actor_id() then 'accepted'
      when exists (
        select from conversations pair join inbox_entries e on e.conversation_id = pair.id and e.person_id = person
        where pair.pair_low = least(person, app_actor_id()) and pair.pair_high = greatest(person, app_actor_id())
          and e.state = 'blocked') then 'blocked'
      when exists (select from follows f where f.follower_id = person and f.followee_id = app_actor_id()) then 'accepted'
      when exists (
        select from inbox_entries theirs join inbox_entries mine on mine.conversation_id = theirs.conversation_id
        where theirs.person_id = person and theirs.state = 'accepted' and theirs.conversation_id <> wanted
          and mine.person_id = app_actor_id() and mine.state = 'accepted'
          and conversation_seat(theirs.conversation_id, person)
          and conversation_seat(theirs.conversation_id, app_actor_id())) then 'accepted'
      else 'requested' end, c.head, 0, at, false
  from conversations c
  where c.id = wanted and conversation_seat(wanted, app_actor_id()) and conversation_seat(wanted, person)
  on conflict (conversation_id, person_id) do update
    set last_read_seq = excluded.last_read_seq, unread = 0, activity_at = excluded.activity_at, archived = false
$$;--> statement-breakpoint
comment on function conversation_join is 'Lets a person take part in a conversation that the acting person leads or begins, and puts it in their inbox: as a request unless they take messages of the acting person. Nobody is told which.';--> statement-breakpoint

create function inbox_reach(message uuid) returns void
language sql security definer set search_path = public, pg_temp as $$
  update inbox_entries e set
    activity_at = m.created_at,
    archived = e.archived and e.person_id <> m.sender_id and coalesce(e.muted_until > m.created_at, false),
    unread = e.unread + case when e.person_id = m.sender_id then 0 else 1 end,
    last_read_seq = case when e.person_id = m.sender_id and e.unread = 0 then m.seq else e.last_read_seq end
  from messages m join conversation_participants p on p.conversation_id = m.conversation_id and p.left_seq is null
  where m.id = message and m.sender_id = app_actor_id()
    and e.conversation_id = p.conversation_id and e.person_id = p.person_id
$$;--> statement-breakpoint
comment on function inbox_reach is 'Counts a message that the acting person just sent in the inboxes of all who take part.';--> statement-breakpoint

create function inbox_retract(message uuid) returns void
language sql security definer set search_path = public, pg_temp as $$
  delete from message_reactions r using messages m
  where r.message_id = m.id and m.id = message and m.sender_id = app_actor_id() and m.deleted_at is not null;
  update inbox_entries e set unread = e.unread - 1
  from messages m join conversation_participants p on p.conversation_id = m.conversation_id
  where m.id = message and m.sender_id = app_actor_id() and m.deleted_at is not null
    and e.conversation_id = p.conversation_id and e.person_id = p.person_id and e.person_id <> m.sender_id
    and e.last_read_seq < m.seq and p.joined_seq < m.seq and (p.left_seq is null or m.seq <= p.left_seq)
    and e.unread > 0
$$;--> statement-breakpoint
comment on function inbox_retract is 'Takes a message that the acting person just deleted out of the counts of those who had not read it, and drops its reactions.';--> statement-breakpoint

create function message_touch(message uuid, change bigint) returns void
language sql security definer set search_path = public, pg_temp as $$
  update messages m set change_seq = change from conversations c
  where m.id = message and c.id = m.conversation_id and c.changes = change
    and conversation_seat(m.conversation_id, app_actor_id())
$$;--> statement-breakpoint
comment on function message_touch is 'Notes that the newest change of a conversation was one of this message, for somebody who did not write it.';

create function forget_credit() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended(old.pitch_id::text, 7134772010));
  delete from activities a where a.pitch_id = old.pitch_id and a.person_id = old.person_id and a.kind = 'credit'
    and not exists (select from pitch_attachments t
      where t.pitch_id = old.pitch_id and t.person_id = old.person_id and t.state = 'confirmed');
  return null;
end $$;--> statement-breakpoint
comment on function forget_credit is 'A credit leaves the feeds when the last confirmed part of its person in the pitch goes; the lock is that of those who note credits.';--> statement-breakpoint
create trigger attachment_unconfirmed after update of state on pitch_attachments for each row
when (old.state = 'confirmed' and new.state <> 'confirmed') execute function forget_credit();

create function digests_of_mail(reader uuid) returns table (names text[])
language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(array_agg(s.name order by s.created_at, s.id) filter (where s.id is not null), '{}')
  from users u left join saved_searches s on s.person_id = u.id and s.cadence in ('daily', 'weekly')
  where u.id = reader group by u.id
$$;--> statement-breakpoint
comment on function digests_of_mail is 'The saved searches of whose digests a person gets mails, for whoever holds the link of one; that link is checked before.';--> statement-breakpoint
create function digests_stop(reader uuid, at timestamptz) returns table (id uuid)
language sql security definer set search_path = public, pg_temp as $$
  update saved_searches s set cadence = 'never', version = s.version + 1, updated_at = at
  where s.person_id = reader and s.cadence in ('daily', 'weekly') returning s.id
$$;--> statement-breakpoint
comment on function digests_stop is 'Stops the digests of a person, for whoever holds the link of one; that link is checked before.';

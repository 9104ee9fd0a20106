CREATE TABLE "listing_saves_due" (
	"pitch_id" uuid PRIMARY KEY NOT NULL
);
--> statement-breakpoint
CREATE TABLE "search_word_pass" (
	"pass" integer PRIMARY KEY NOT NULL,
	"next_ordinal" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "search_words" (
	"word" text PRIMARY KEY NOT NULL,
	"listings" integer NOT NULL,
	"pass" integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE "listings" ADD COLUMN "language" text;--> statement-breakpoint
ALTER TABLE "listings" ADD COLUMN "seeking_investment" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "listings" ADD COLUMN "requires_agreement" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "listings" ADD COLUMN "closes_on" date;--> statement-breakpoint
ALTER TABLE "listings" ADD COLUMN "synopsis" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "listings" ADD COLUMN "people" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "listings" ADD COLUMN "characters" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "listings" ADD COLUMN "saves" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "listings" ADD COLUMN "ordinal" integer NOT NULL GENERATED ALWAYS AS IDENTITY (sequence name "listings_ordinal_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1);--> statement-breakpoint
ALTER TABLE "listing_saves_due" ADD CONSTRAINT "listing_saves_due_pitch_id_listings_pitch_id_fk" FOREIGN KEY ("pitch_id") REFERENCES "public"."listings"("pitch_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "listings_most_saved" ON "listings" USING btree ("saves" DESC NULLS FIRST,"pitch_id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "listings_ending_soon" ON "listings" USING btree ("closes_on","pitch_id") WHERE closes_on is not null;--> statement-breakpoint
CREATE INDEX "listings_language_newest" ON "listings" USING btree ("language","published_at" DESC NULLS FIRST,"pitch_id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "listings_seeking_newest" ON "listings" USING btree ("seeking_investment","published_at" DESC NULLS FIRST,"pitch_id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "listings_agreement_newest" ON "listings" USING btree ("requires_agreement","published_at" DESC NULLS FIRST,"pitch_id" DESC NULLS FIRST);--> statement-breakpoint
ALTER TABLE "listings" ADD CONSTRAINT "listings_ordinal_unique" UNIQUE("ordinal");--> statement-breakpoint

create function search_text(value text) returns text language sql immutable strict parallel safe as
  $$ select regexp_replace(normalize(value, nfkc),
    '[/\\@:.&_#+=<>''`\u00A1-\u00BF\u2000-\u206F\u2E00-\u2E7F\u3000-\u3004\u3008-\u3020\u3030]+', ' ', 'g') $$;--> statement-breakpoint
comment on function search_text is 'A text as searches read it: composed, without signs that the parser takes for letters, addresses or paths.';--> statement-breakpoint
create function unspaced_grams(value text) returns tsvector language plpgsql immutable strict parallel safe as $$
declare
  unspaced constant text := '[\u0E00-\u0EFF\u1000-\u109F\u1780-\u17FF\u3040-\u30FF\u3400-\u4DBF\u4E00-\u9FFF\uAC00-\uD7AF\U00020000-\U0002FA1F]+';
begin
  if value !~ unspaced then
    return ''::tsvector;
  end if;
  return (
    select string_agg(quote_literal(substr(run, i, 2)) || ':' || least(place, 16000), ' ')::tsvector
    from (
      select run, i, row_number() over (order by n, i) + n as place
      from regexp_matches(normalize(lower(value), nfkc), unspaced, 'g') with ordinality as found (runs, n),
        lateral (select runs[1] as run) r, generate_series(1, length(run)) i
    ) grams
  );
end $$;--> statement-breakpoint
comment on function unspaced_grams is 'Pairs of neighbouring characters, where a script writes no spaces between words.';--> statement-breakpoint

alter table listings drop column search;--> statement-breakpoint
alter table listings add column search tsvector not null generated always as (
  setweight(to_tsvector('public.pitchey'::regconfig, search_text(title)), 'A') ||
  setweight(to_tsvector('public.pitchey'::regconfig, search_text(creator_name)), 'B') ||
  setweight(to_tsvector('public.pitchey'::regconfig, search_text(keywords)), 'B') ||
  setweight(to_tsvector('public.pitchey'::regconfig, search_text(people)), 'B') ||
  setweight(to_tsvector('public.pitchey'::regconfig, search_text(logline)), 'C') ||
  setweight(to_tsvector('public.pitchey'::regconfig, search_text(characters)), 'C') ||
  setweight(to_tsvector('public.pitchey'::regconfig, search_text(synopsis)), 'D') ||
  setweight(unspaced_grams(title), 'A') ||
  setweight(unspaced_grams(creator_name || ' ' || keywords || ' ' || people), 'B') ||
  setweight(unspaced_grams(logline || ' ' || characters), 'C') ||
  setweight(unspaced_grams(synopsis), 'D') ||
  strip(to_tsvector('pg_catalog.simple'::regconfig, search_text(title)))
) stored;--> statement-breakpoint
create index listings_search on listings using gin (search) with (fastupdate = off);--> statement-breakpoint

update listings l set language = p.language,
  requires_agreement = exists (
    select from pitch_fields f where f.pitch_id = p.id and f.tier >= 2 and f.value not in ('""', 'null', '[]', '{}')),
  synopsis = coalesce((select f.value #>> '{}' from pitch_fields f
    where f.pitch_id = p.id and f.field = 'shortSynopsis' and f.tier = 0), '')
from pitches p where p.id = l.pitch_id;--> statement-breakpoint

create function announce_listings() returns trigger language plpgsql as $$
declare
  most constant int := 700;
  changed int[];
begin
  if tg_op = 'INSERT' then
    changed := array(select ordinal from after limit most + 1);
  elsif tg_op = 'DELETE' then
    changed := array(select ordinal from before limit most + 1);
  elsif tg_op = 'UPDATE' then
    changed := array(
      select a.ordinal from after a join before b on b.ordinal = a.ordinal
      where (a.genres, a.format, a.budget_range, a.stage, a.country, a.language, a.seeking_investment,
          a.requires_agreement, a.closes_on, a.published_at)
        is distinct from (b.genres, b.format, b.budget_range, b.stage, b.country, b.language, b.seeking_investment,
          b.requires_agreement, b.closes_on, b.published_at)
      limit most + 1);
  end if;
  if tg_op = 'TRUNCATE' or cardinality(changed) > most then
    notify listings, 'all';
  elsif cardinality(changed) > 0 then
    perform pg_notify('listings', array_to_string(changed, ','));
  end if;
  return null;
end $$;--> statement-breakpoint
comment on function announce_listings is 'Names the listings whose places in the market index are old; sent before the market is announced.';--> statement-breakpoint
create trigger listings_announce_insert after insert on listings referencing new table as after
  for each statement execute function announce_listings();--> statement-breakpoint
create trigger listings_announce_update after update on listings referencing old table as before new table as after
  for each statement execute function announce_listings();--> statement-breakpoint
create trigger listings_announce_delete after delete on listings referencing old table as before
  for each statement execute function announce_listings();--> statement-breakpoint
create trigger listings_announce_truncate after truncate on listings
  for each statement execute function announce_listings();--> statement-breakpoint

create function note_saves() returns trigger language plpgsql as $$
begin
  insert into listing_saves_due (pitch_id) select pitch_id from listings where pitch_id = new.pitch_id
  on conflict do nothing;
  return null;
end $$;--> statement-breakpoint
create trigger pitch_saves_counted after update of saves on pitch_counters for each row
  when (old.saves is distinct from new.saves) execute function note_saves();--> statement-breakpoint
insert into listing_saves_due (pitch_id)
  select l.pitch_id from listings l join pitch_counters c on c.pitch_id = l.pitch_id where c.saves <> l.saves;--> statement-breakpoint

insert into search_word_pass (pass, next_ordinal) values (1, 0);--> statement-breakpoint
create index search_words_trgm on search_words using gin (word gin_trgm_ops);--> statement-breakpoint
create function words_like(wanted text) returns setof search_words language sql stable
  set pg_trgm.similarity_threshold = 0.19 set search_path = public as $$
  select * from search_words where word % wanted order by similarity(word, wanted) desc, listings desc, word limit 60
$$;--> statement-breakpoint
comment on function words_like is 'Words of the market that share letters with the wanted one, the most alike first.';

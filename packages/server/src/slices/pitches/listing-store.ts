import { sqlStatement } from '../../kernel/db.ts'
import type { Db } from '../../kernel/db.ts'

const qualifies = `p.status in ('published', 'optioned', 'in_production', 'released') and p.visibility = 'public' and u.status = 'active'`

const columns = [
  'owner_id',
  'slug',
  'title',
  'logline',
  'genre',
  'secondary_genres',
  'format',
  'budget_range',
  'stage',
  'country',
  'creator_name',
  'creator_handle',
  'poster_id',
  'poster_colour',
  'poster_drawn',
  'keywords',
  'published_at',
  'language',
  'seeking_investment',
  'requires_agreement',
  'closes_on',
  'synopsis',
  'people',
  'characters',
]

/** Texts that everybody may read, without their form, for searches. */
const openTexts = `coalesce((
    select string_agg(words, ' ' order by f.field) from pitch_fields f, lateral (
      select case when jsonb_typeof(f.value) = 'string' then f.value #>> '{}' else (
        select string_agg(word #>> '{}', ' ') from jsonb_path_query(f.value, 'strict $.** ? (@.type == "text").text') word
      ) end as words) w
    where f.pitch_id = p.id and f.tier = 0 and f.field in ('premise', 'opener', 'shortSynopsis', 'longSynopsis', 'world')), '')`

const openCharacters = `coalesce((
    select string_agg(concat_ws(' ', c ->> 'name', c ->> 'description'), ' ')
    from pitch_fields f, jsonb_array_elements(f.value) c
    where f.pitch_id = p.id and f.tier = 0 and f.field = 'characters' and jsonb_typeof(f.value) = 'array'), '')`

const confirmedPeople = `coalesce((
    select string_agg(coalesce(w.name, a.name), ' ' order by a.position, a.id)
    from pitch_attachments a left join users w on w.id = a.person_id
    where a.pitch_id = p.id and a.state = 'confirmed'), '')`

const upsertText = (condition: string) => `
  insert into listings (pitch_id, ${columns.join(', ')})
  select p.id, p.owner_id, p.slug, p.title, p.logline, p.genre, p.secondary_genres, p.format, p.budget_range, p.stage,
    p.country, u.name, u.handle, m.id, m.colour, m.drawn,
    array_to_string(p.tags || p.themes || p.genre || p.secondary_genres, ' '), p.published_at,
    p.language, p.seeking_investment, p.requires_agreement, p.closes_on, ${openTexts}, ${confirmedPeople}, ${openCharacters}
  from pitches p join users u on u.id = p.owner_id left join media m on m.id = p.poster_id
  where ${condition} and ${qualifies}
  on conflict (pitch_id) do update set ${columns.map((column) => `${column} = excluded.${column}`).join(', ')}
  where (${columns.map((column) => `listings.${column}`).join(', ')})
    is distinct from (${columns.map((column) => `excluded.${column}`).join(', ')})`

const upsert = sqlStatement<Record<never, never>>('listing.upsert', upsertText('p.id = $1'))
const upsertAll = sqlStatement<Record<never, never>>('listing.upsert-all-of', upsertText('p.owner_id = $1'))
const drop = sqlStatement<Record<never, never>>(
  'listing.drop',
  `delete from listings l where l.pitch_id = $1 and not exists (
     select from pitches p join users u on u.id = p.owner_id where p.id = $1 and ${qualifies})`,
)
const dropAll = sqlStatement<Record<never, never>>('listing.drop-all-of', 'delete from listings where owner_id = $1')

const holdOwner = sqlStatement<Record<never, never>>(
  'listing.hold-owner',
  'select from users u join pitches p on p.owner_id = u.id where p.id = $1 for share of u',
)

/**
 * Brings the public face of one pitch in line with the pitch: there, changed, or gone. Name and standing of the owner
 * stay as they are read until the transaction ends, so that a suspension at the same moment misses nothing.
 */
export const syncListing = async (db: Db, pitchId: string): Promise<void> => {
  await db.rows(holdOwner, [pitchId])
  await db.rows(upsert, [pitchId])
  await db.rows(drop, [pitchId])
}

/** Brings the public face of all pitches of one owner in line, after a change of name or of standing. */
export const syncListingsOf = async (db: Db, ownerId: string): Promise<void> => {
  await db.rows(upsertAll, [ownerId])
}

/** Takes all pitches of one owner off the market. */
export const dropListingsOf = async (db: Db, ownerId: string): Promise<void> => {
  await db.rows(dropAll, [ownerId])
}

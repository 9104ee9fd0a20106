import { isFilled, protectedFields } from '@pitchey/contract/pitches/protected-fields'
import { only, sqlStatement } from '../../kernel/db.ts'
import type { Db } from '../../kernel/db.ts'
import type { PitchContent } from './pitch-content.ts'
import type { PitchFacts } from './pitch-policy.ts'
import type { PitchRow } from './pitch-row.ts'

const picture = (alias: string) =>
  `case when ${alias}.id is null then null else json_build_object('id', ${alias}.id, 'colour', ${alias}.colour, 'drawn', ${alias}.drawn) end`

/** SQL for the people who confirmed to be part of a pitch; a suspended account keeps its name and loses its page. */
const attachedPeople = (id: string) => `coalesce((
    select json_agg(json_build_object('id', a.id, 'name', coalesce(w.name, a.name), 'role', a.role, 'roleOther', a.role_other,
      'handle', case when w.status = 'active' then w.handle end,
      'avatar', case when face.id is null or w.status <> 'active' then null else json_build_object('id', face.id, 'colour', face.colour) end)
      order by a.position, a.id)
    from pitch_attachments a left join users w on w.id = a.person_id left join profiles f on f.user_id = w.id
    left join media face on face.id = f.avatar_id
    where a.pitch_id = ${id} and a.state = 'confirmed'), '[]'::json)`

const rowColumns = `p.id, p.owner_id as "ownerId", p.slug, p.status, p.visibility, p.title, p.logline, p.genre,
  p.secondary_genres as "secondaryGenres", p.format, p.format_other as "formatOther", p.budget_range as "budgetRange",
  p.stage, p.country, p.language, p.comps, p.themes, p.tags, p.ai_use as "aiUse", p.ai_note as "aiNote", p.version,
  p.ai_tools as "aiTools", p.seeking_investment as "seekingInvestment", p.closes_on::text as "closesOn",
  p.requires_agreement as "requiresAgreement", pitch_role(p.id) as role,
  p.published_at as "publishedAt", p.created_at as "createdAt", p.updated_at as "updatedAt", p.preview_id as "previewId",
  ${picture('poster')} as poster, ${picture('backdrop')} as backdrop,
  json_build_object('handle', u.handle, 'name', u.name, 'headline', coalesce(pr.headline, ''),
    'avatar', case when avatar.id is null then null else json_build_object('id', avatar.id, 'colour', avatar.colour) end) as creator,
  u.status = 'active' as "ownerActive",
  coalesce(c.views, 0) as "viewCount", coalesce(c.likes, 0) as "likeCount", coalesce(c.comments, 0) as "commentCount",
  coalesce((select json_object_agg(f.field, json_build_object('tier', f.tier, 'value', f.value))
            from pitch_fields f where f.pitch_id = p.id), '{}'::json) as fields,
  pitch_field_tiers(p.id) as "fieldTiers", ${attachedPeople('p.id')} as attachments`

const rowSource = `pitches p
  join users u on u.id = p.owner_id
  left join profiles pr on pr.user_id = u.id
  left join media avatar on avatar.id = pr.avatar_id
  left join media poster on poster.id = p.poster_id
  left join media backdrop on backdrop.id = p.backdrop_id
  left join pitch_counters c on c.pitch_id = p.id`

const byId = sqlStatement<PitchRow>('pitch.by-id', `select ${rowColumns} from ${rowSource} where p.id = $1`)
const bySlug = sqlStatement<PitchRow>('pitch.by-slug', `select ${rowColumns} from ${rowSource} where p.slug = $1`)

/** A pitch as the acting person may see it, by id. */
export const findPitch = async (db: Db, id: string): Promise<PitchRow | null> => (await db.rows(byId, [id]))[0] ?? null

/** A pitch as the acting person may see it, by slug. */
export const findPitchBySlug = async (db: Db, slug: string): Promise<PitchRow | null> =>
  (await db.rows(bySlug, [slug]))[0] ?? null

const facts = sqlStatement<PitchFacts>(
  'pitch.facts',
  `select p.owner_id as "ownerId", p.status, p.visibility, p.version, u.status = 'active' as "ownerActive",
     pitch_role(p.id) as role
   from pitches p join users u on u.id = p.owner_id where p.id = $1`,
)

/** What a policy needs to know of a pitch; null when there is none that this actor may know of. */
export const findPitchFacts = async (db: Db, id: string): Promise<PitchFacts | null> =>
  (await db.rows(facts, [id]))[0] ?? null

// Row-level security lets nobody but the owner lock a row, so those who only rely on a pitch need a lock beside it.
const lifeKey = `hashtextextended('life of pitch ' || $1::text, 7134772006)`
const holdLife = sqlStatement<Record<never, never>>('pitch.hold-life', `select pg_advisory_xact_lock(${lifeKey})`)
const relyOnLife = sqlStatement<Record<never, never>>(
  'pitch.rely-on-life',
  `select pg_advisory_xact_lock_shared(${lifeKey})`,
)
const lock = sqlStatement<{ id: string }>('pitch.lock', 'select id from pitches where id = $1 for update')

/** Holds the pitch until the transaction ends, so that check and change are one step. */
export const lockPitch = async (db: Db, id: string): Promise<void> => {
  await db.rows(holdLife, [id])
  await db.rows(lock, [id])
}

/** Lets nobody change or move the pitch until the transaction ends, so that what is read of it from here on stays true. */
export const relyOnPitch = async (db: Db, id: string): Promise<void> => {
  await db.rows(relyOnLife, [id])
}

const contentColumns = [
  'title',
  'logline',
  'genre',
  'secondary_genres',
  'format',
  'format_other',
  'budget_range',
  'stage',
  'country',
  'language',
  'comps',
  'themes',
  'tags',
  'ai_use',
  'ai_note',
  'ai_tools',
  'seeking_investment',
  'closes_on',
  'visibility',
] as const

const contentValues = (content: PitchContent): unknown[] => [
  content.title,
  content.logline,
  content.genre,
  content.secondaryGenres,
  content.format,
  content.formatOther,
  content.budgetRange,
  content.stage,
  content.country,
  content.language,
  JSON.stringify(content.comps),
  content.themes,
  content.tags,
  content.aiUse,
  content.aiNote,
  content.aiTools,
  content.seekingInvestment,
  content.disclosure.ask === 0 ? (content.ask?.closesOn ?? null) : null,
  content.visibility,
]

const insert = sqlStatement<{ id: string }>(
  'pitch.insert',
  `with made as (
     insert into pitches (id, owner_id, status, version, created_at, updated_at, ${contentColumns.join(', ')})
     values ($1, $2, 'draft', 1, $3, $3, ${contentColumns.map((_, index) => `$${index + 4}`).join(', ')})
     returning id)
   insert into pitch_counters (pitch_id) select id from made returning pitch_id as id`,
)

/** Writes a new draft, without its tiered fields. */
export const insertPitch = async (
  db: Db,
  id: string,
  ownerId: string,
  now: Date,
  content: PitchContent,
): Promise<void> => {
  only(await db.rows(insert, [id, ownerId, now, ...contentValues(content)]))
}

const update = sqlStatement<{ id: string }>(
  'pitch.update',
  `update pitches set version = version + 1, updated_at = $2,
     ${contentColumns.map((column, index) => `${column} = $${index + 3}`).join(', ')}
   where id = $1 returning id`,
)

/** Writes the content of a pitch and counts its version up. */
export const updatePitch = async (db: Db, id: string, now: Date, content: PitchContent): Promise<void> => {
  only(await db.rows(update, [id, now, ...contentValues(content)]))
}

const putFields = sqlStatement<Record<never, never>>(
  'pitch.put-fields',
  `insert into pitch_fields (pitch_id, field, tier, value)
   select $1, field, tier, coalesce(value, 'null'::jsonb) from jsonb_to_recordset($2::jsonb) as given(field text, tier smallint, value jsonb)
   on conflict (pitch_id, field) do update set tier = excluded.tier, value = excluded.value
   where (pitch_fields.tier, pitch_fields.value) is distinct from (excluded.tier, excluded.value)`,
)

const refreshNeed = sqlStatement<{ id: string }>(
  'pitch.refresh-need',
  `update pitches set requires_agreement = pitch_needs_agreement(id)
   where id = $1 and requires_agreement <> pitch_needs_agreement(id) returning id`,
)

/** Notes on a pitch whether anything of it is shown under an agreement only; answers whether that is news. */
export const refreshAgreementNeed = async (db: Db, id: string): Promise<boolean> =>
  (await db.rows(refreshNeed, [id])).length > 0

/** Writes all tiered fields of a pitch; what says nothing is null, so that nobody is told it is withheld. */
export const putPitchFields = async (db: Db, id: string, content: PitchContent): Promise<void> => {
  const fields = protectedFields.map((field) => ({
    field,
    tier: content.disclosure[field],
    value: isFilled(content[field]) ? content[field] : null,
  }))
  await db.rows(putFields, [id, JSON.stringify(fields)])
  await refreshAgreementNeed(db, id)
}

const move = sqlStatement<{ id: string }>(
  'pitch.move',
  `update pitches set status = $2, version = version + 1, updated_at = $3, slug = coalesce(slug, $4),
     published_at = case when $2 = 'published' then coalesce(published_at, $3) else published_at end
   where id = $1 returning id`,
)

/** Moves a pitch to a status; the first publication fixes its slug and its date. */
export const movePitch = async (db: Db, id: string, status: string, now: Date, slug: string | null): Promise<void> => {
  only(await db.rows(move, [id, status, now, slug]))
}

const remove = sqlStatement<{ id: string }>('pitch.delete', 'delete from pitches where id = $1 returning id')

export const deletePitchRow = async (db: Db, id: string): Promise<void> => {
  only(await db.rows(remove, [id]))
}

const setArt = sqlStatement<{ id: string }>(
  'pitch.set-art',
  `update pitches set poster_id = $2, backdrop_id = $3, preview_id = $4 where id = $1 returning id`,
)

/** Points a pitch at its pictures; this is not an edit, so the version stays. */
export const setPitchArt = async (
  db: Db,
  id: string,
  art: { posterId: string | null; backdropId: string | null; previewId: string | null },
): Promise<void> => {
  only(await db.rows(setArt, [id, art.posterId, art.backdropId, art.previewId]))
}

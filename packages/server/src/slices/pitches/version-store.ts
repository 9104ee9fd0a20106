import type { PitchId } from '@pitchey/contract/ids'
import type { VersionContent, VersionCard, VersionKind } from '@pitchey/contract/pitches/versions'
import { only, sqlStatement } from '../../kernel/db.ts'
import type { Db } from '../../kernel/db.ts'
import { instantJson } from '../../kernel/instant-json.ts'
import type { UnnamedVersions, VersionHead } from './version-rules.ts'

const cardColumns = `json_build_object('number', v.number, 'kind', v.kind, 'name', v.name, 'wordCount', v.word_count,
    'author', json_build_object('handle', u.handle, 'name', u.name,
      'avatar', case when m.id is null then null else json_build_object('id', m.id, 'colour', m.colour) end),
    'createdAt', ${instantJson('v.created_at')}, 'savedAt', ${instantJson('v.saved_at')}) as card`

const from = `from pitch_versions v join users u on u.id = v.author_id
  left join profiles r on r.user_id = u.id left join media m on m.id = r.avatar_id`

const readPage = sqlStatement<{ card: VersionCard }>(
  'version.page',
  `select ${cardColumns} ${from} where v.pitch_id = $1 and v.number < $2 order by v.number desc limit $3`,
)
const readOne = sqlStatement<{ card: VersionCard; content: VersionContent }>(
  'version.one',
  `select ${cardColumns}, v.content ${from} where v.pitch_id = $1 and v.number = $2`,
)
const readHead = sqlStatement<VersionHead>(
  'version.head',
  `select number, kind, name, author_id as "authorId", word_count as "wordCount", created_at as "createdAt"
   from pitch_versions where pitch_id = $1 order by number desc limit 1`,
)
const insert = sqlStatement<{ number: number }>(
  'version.insert',
  `insert into pitch_versions (pitch_id, number, kind, name, content, word_count, author_id, created_at, saved_at)
   select $1, coalesce(max(number), 0) + 1, $2, $3, $4::jsonb, $5, $6, $7, $7 from pitch_versions where pitch_id = $1
   returning number`,
)
const overwrite = sqlStatement<Record<never, never>>(
  'version.overwrite',
  `update pitch_versions set content = $3::jsonb, word_count = $4, saved_at = $5 where pitch_id = $1 and number = $2`,
)
const mark = sqlStatement<Record<never, never>>(
  'version.mark',
  'update pitch_versions set kind = $3, name = $4 where pitch_id = $1 and number = $2',
)
const countNamed = sqlStatement<{ n: number }>(
  'version.count-named',
  'select count(*)::int as n from pitch_versions where pitch_id = $1 and name is not null',
)
const thin = sqlStatement<Record<never, never>>(
  'version.thin',
  `delete from pitch_versions where pitch_id = $1 and number in (
     select number from (
       select number, kind = 'published' as published,
         row_number() over (partition by kind = 'published' order by number desc) as place,
         sum(pg_column_size(content)) over (order by number desc) as size_bytes
       from pitch_versions where pitch_id = $1 and name is null) unnamed
     where place > case when published then $3::int else $2::int end or (place > 1 and size_bytes > $4::bigint))`,
)

/** Versions of a pitch below a number, newest first. */
export const versionsBelow = async (db: Db, id: PitchId, below: number, limit: number): Promise<VersionCard[]> =>
  (await db.rows(readPage, [id, below, limit])).map(({ card }) => card)

/** One version with its content; null when there is none that the acting person may see. */
export const findVersion = async (db: Db, id: PitchId, number: number) =>
  (await db.rows(readOne, [id, number]))[0] ?? null

/** The newest version; null before the first was kept. */
export const findHead = async (db: Db, id: PitchId): Promise<VersionHead | null> =>
  (await db.rows(readHead, [id]))[0] ?? null

export type NewVersion = {
  kind: VersionKind
  name: string | null
  content: Readonly<Record<string, unknown>>
  wordCount: number
  authorId: string
  at: Date
}

/** Adds a version under the lock of its pitch and answers its number. */
export const insertVersion = async (db: Db, id: PitchId, version: NewVersion): Promise<number> => {
  const { kind, name, content, wordCount, authorId, at } = version
  return only(await db.rows(insert, [id, kind, name, JSON.stringify(content), wordCount, authorId, at])).number
}

/** Lets the newest version say what was written since. */
export const overwriteVersion = async (
  db: Db,
  id: PitchId,
  number: number,
  { content, wordCount, at }: Pick<NewVersion, 'content' | 'wordCount' | 'at'>,
): Promise<void> => {
  await db.rows(overwrite, [id, number, JSON.stringify(content), wordCount, at])
}

export const markVersion = async (
  db: Db,
  id: PitchId,
  number: number,
  { kind, name }: Pick<NewVersion, 'kind' | 'name'>,
): Promise<void> => {
  await db.rows(mark, [id, number, kind, name])
}

export const countNamedVersions = async (db: Db, id: PitchId): Promise<number> =>
  only(await db.rows(countNamed, [id])).n

/** Drops the oldest versions without a name: of published ones, of others, and of what is too much together. */
export const thinVersions = async (db: Db, id: PitchId, keep: UnnamedVersions): Promise<void> => {
  await db.rows(thin, [id, keep.others, keep.published, keep.sizeBytes])
}

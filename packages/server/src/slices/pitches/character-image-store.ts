import type { MediaId } from '@pitchey/contract/ids'
import { only, sqlStatement } from '../../kernel/db.ts'
import type { Db } from '../../kernel/db.ts'

const insert = sqlStatement<Record<never, never>>(
  'character-image.insert',
  'insert into character_images (media_id, pitch_id) values ($1, $2)',
)

/** Records that a picture belongs to the characters of a pitch. */
export const insertCharacterImage = async (db: Db, pitchId: string, imageId: MediaId): Promise<void> => {
  await db.rows(insert, [imageId, pitchId])
}

const count = sqlStatement<{ n: number }>(
  'character-image.count',
  'select count(*)::int as n from character_images where pitch_id = $1',
)

export const countCharacterImages = async (db: Db, pitchId: string): Promise<number> =>
  only(await db.rows(count, [pitchId])).n

const known = sqlStatement<{ id: string }>(
  'character-image.known',
  'select media_id as id from character_images where pitch_id = $1 and media_id = any($2::uuid[])',
)

/** Which of these pictures were uploaded for characters of this pitch. */
export const knownCharacterImages = async (db: Db, pitchId: string, ids: readonly string[]): Promise<Set<string>> =>
  new Set((await db.rows(known, [pitchId, ids])).map(({ id }) => id))

const all = sqlStatement<{ id: string }>(
  'character-image.of-pitch',
  'select media_id as id from character_images where pitch_id = $1',
)

/** All pictures that were uploaded for characters of a pitch. */
export const characterImagesOf = async (db: Db, pitchId: string): Promise<string[]> =>
  (await db.rows(all, [pitchId])).map(({ id }) => id)

const entryOf = `jsonb_build_array(jsonb_build_object('imageId', m.id))`
const unused = sqlStatement<{ id: string }>(
  'character-image.unused',
  `select m.id from media m left join character_images c on c.media_id = m.id
   where m.kind = 'character' and m.created_at < $1
     and not exists (select from pitch_fields f
       where f.pitch_id = c.pitch_id and f.field = 'characters' and f.value @> ${entryOf})
     and not exists (select from pitch_versions v
       where v.pitch_id = c.pitch_id and v.content -> 'characters' @> ${entryOf})
   limit 1000`,
)

/** Pictures uploaded before a moment that neither a pitch nor one of its versions names; at most 1,000 at once. */
export const unusedCharacterImages = async (db: Db, before: Date): Promise<string[]> =>
  (await db.rows(unused, [before])).map(({ id }) => id)

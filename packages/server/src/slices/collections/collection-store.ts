import type { EditedCollection } from '@pitchey/contract/collections/endpoints'
import type { CollectionId, PitchId, UserId } from '@pitchey/contract/ids'
import { only, sqlStatement } from '../../kernel/db.ts'
import type { Db } from '../../kernel/db.ts'
import { instantJson } from '../../kernel/instant-json.ts'
import { cardJson } from '../pitches/index.ts'

/** So many pitches stand for a collection where all collections are shown. */
const pitchesOnCard = 12

/** [COLL1] Cards come from the open market alone, so what left it shows and counts nowhere. */
const cardsOf = (most: string): string => `coalesce((
  select json_agg(card order by position) from (
    select ${cardJson} as card, i.position from collection_items i join listings l on l.pitch_id = i.pitch_id
    left join pitch_counters c on c.pitch_id = i.pitch_id
    where i.collection_id = k.id order by i.position ${most}) shown), '[]')`

const publicJson = (most: string): string => `json_build_object('slug', k.slug, 'title', k.title, 'intro', k.intro,
  'pitchCount', (select count(*) from collection_items i join listings l on l.pitch_id = i.pitch_id where i.collection_id = k.id),
  'pitches', ${cardsOf(most)})`

const editedJson = `json_build_object('id', k.id, 'slug', k.slug, 'title', k.title, 'intro', k.intro, 'position', k.position,
  'published', k.published_at is not null, 'version', k.version, 'updatedAt', ${instantJson('k.updated_at')},
  'pitches', coalesce((
    select json_agg(json_build_object('pitchId', i.pitch_id, 'card', case when l.pitch_id is not null then ${cardJson} end) order by i.position)
    from collection_items i left join listings l on l.pitch_id = i.pitch_id
    left join pitch_counters c on c.pitch_id = i.pitch_id where i.collection_id = k.id), '[]'))`

const readPublished = sqlStatement<{ json: string }>(
  'collection.published',
  `select json_build_object('items', coalesce(json_agg(${publicJson(`limit ${pitchesOnCard}`)} order by k.position, k.id), '[]'),
     'nextCursor', null)::text as json from collections k where k.published_at is not null`,
)

const readOne = sqlStatement<{ json: string }>(
  'collection.by-slug',
  `select ${publicJson('')}::text as json from collections k where k.slug = $1 and k.published_at is not null`,
)

const readAll = sqlStatement<{ json: string }>(
  'collection.all',
  `select json_build_object('items', coalesce(json_agg(${editedJson} order by k.position, k.id), '[]'), 'nextCursor', null)::text as json
   from collections k`,
)

const readEdited = sqlStatement<{ collection: EditedCollection }>(
  'collection.edited',
  `select ${editedJson} as collection from collections k where k.id = $1`,
)

const holdAll = sqlStatement<Record<never, never>>('collection.hold-all', 'select pg_advisory_xact_lock(7134772011)')

const insertOne = sqlStatement<{ id: CollectionId }>(
  'collection.insert',
  `insert into collections (id, slug, title, intro, position, version, created_by, created_at, updated_at)
   select $1::uuid, $2::text, $3::text, $4::text, coalesce(max(position) + 1, 0), 1, $5::uuid, $6::timestamptz, $6::timestamptz
   from collections having $7::int > count(*) returning id`,
)

const lockOne = sqlStatement<{ version: number }>(
  'collection.lock',
  'select version from collections where id = $1 for no key update',
)

const updateOne = sqlStatement<Record<never, never>>(
  'collection.update',
  `update collections set title = coalesce($2, title), intro = coalesce($3, intro), position = coalesce($4, position),
     published_at = case when $5::boolean is null then published_at when $5 then coalesce(published_at, $6) end,
     version = version + 1, updated_at = $6 where id = $1`,
)

const dropItems = sqlStatement<Record<never, never>>(
  'collection.drop-items',
  'delete from collection_items where collection_id = $1',
)

const putItems = sqlStatement<{ pitchId: PitchId }>(
  'collection.put-items',
  `insert into collection_items (collection_id, pitch_id, position)
   select $1, w.id, w.place from unnest($2::uuid[]) with ordinality w(id, place) join pitches p on p.id = w.id
   returning pitch_id as "pitchId"`,
)

const dropOne = sqlStatement<{ id: CollectionId }>(
  'collection.delete',
  'delete from collections where id = $1 returning id',
)

/** Published collections in their order, as JSON. */
export const publishedCollections = async (db: Db): Promise<string> => only(await db.rows(readPublished, [])).json

/** A published collection as JSON; null when there is none. */
export const publishedCollection = async (db: Db, slug: string): Promise<string | null> => {
  const [row] = await db.rows(readOne, [slug])
  return row?.json ?? null
}

/** Every collection as its makers see it, as JSON. */
export const allCollections = async (db: Db): Promise<string> => only(await db.rows(readAll, [])).json

/** One collection as its makers see it. */
export const findCollection = async (db: Db, id: CollectionId): Promise<EditedCollection | null> => {
  const [row] = await db.rows(readEdited, [id])
  return row?.collection ?? null
}

export type NewCollection = {
  id: CollectionId
  slug: string
  title: string
  intro: string
  createdBy: UserId
  at: Date
  most: number
}

/** Adds a collection behind all others; false when there are as many as there may be. */
export const insertCollection = async (db: Db, row: NewCollection): Promise<boolean> => {
  await db.rows(holdAll, [])
  const values = [row.id, row.slug, row.title, row.intro, row.createdBy, row.at, row.most]
  return (await db.rows(insertOne, values)).length === 1
}

/** Holds a collection and answers its version; null when there is none. */
export const holdCollection = async (db: Db, id: CollectionId): Promise<number | null> => {
  const [row] = await db.rows(lockOne, [id])
  return row?.version ?? null
}

export type CollectionChange = {
  title?: string | undefined
  intro?: string | undefined
  position?: number | undefined
  published?: boolean | undefined
}

/** Changes what is named of a held collection. */
export const updateCollection = async (
  db: Db,
  id: CollectionId,
  change: CollectionChange,
  now: Date,
): Promise<void> => {
  const { title = null, intro = null, position = null, published = null } = change
  await db.rows(updateOne, [id, title, intro, position, published, now])
}

/** Puts these pitches into a held collection, in this order. Answers those there are. */
export const setCollectionPitches = async (
  db: Db,
  id: CollectionId,
  pitchIds: readonly PitchId[],
): Promise<PitchId[]> => {
  await db.rows(dropItems, [id])
  return (await db.rows(putItems, [id, pitchIds])).map(({ pitchId }) => pitchId)
}

/** False when there was none. */
export const deleteCollection = async (db: Db, id: CollectionId): Promise<boolean> =>
  (await db.rows(dropOne, [id])).length === 1

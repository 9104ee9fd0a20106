import type { SavedList } from '@pitchey/contract/engagement/saves'
import type { ListId, PitchId, UserId } from '@pitchey/contract/ids'
import type { JsonLine } from '../../http/json-page.ts'
import { cursorTime } from '../../kernel/cursor.ts'
import { only, sqlStatement } from '../../kernel/db.ts'
import type { Db } from '../../kernel/db.ts'
import { instantJson } from '../../kernel/instant-json.ts'
import { cardJson } from '../pitches/index.ts'

/** What one person does to their lists happens one after the other, so that a pitch counts once on several of them. */
const holdLists = sqlStatement<Record<never, never>>(
  'save.hold-lists',
  'select pg_advisory_xact_lock(hashtextextended($1::text, 7134772006))',
)

const listJson = (holds: string): string => `json_build_object('id', s.id, 'name', s.name, 'isDefault', s.is_default,
  'pitchCount', (select count(*) from list_items i where i.list_id = s.id), 'holds', ${holds},
  'version', s.version, 'createdAt', ${instantJson('s.created_at')})`

const readLists = sqlStatement<{ item: SavedList }>(
  'save.lists',
  `select ${listJson(`case when $2::uuid is null then null
     else exists (select from list_items i where i.list_id = s.id and i.pitch_id = $2) end`)} as item
   from lists s where s.owner_id = $1 order by s.is_default desc, s.created_at, s.id`,
)

const readList = sqlStatement<{ item: SavedList }>(
  'save.list',
  `select ${listJson('null')} as item from lists s where s.id = $1 and s.owner_id = $2`,
)

const addDefault = sqlStatement<{ id: ListId }>(
  'save.add-default',
  `insert into lists (id, owner_id, name, is_default, version, created_at) values ($1, $2, $3, true, 1, $4)
   on conflict do nothing returning id`,
)

const readDefault = sqlStatement<{ id: ListId }>(
  'save.default',
  'select id from lists where owner_id = $1 and is_default',
)

const addList = sqlStatement<{ id: ListId }>(
  'save.add-list',
  `insert into lists (id, owner_id, name, is_default, version, created_at)
   select $1::uuid, $2::uuid, $3::text, false, 1, $4::timestamptz where $5::int > (select count(*) from lists where owner_id = $2)
   on conflict do nothing returning id`,
)

const nameList = sqlStatement<{ id: ListId }>(
  'save.name-list',
  `update lists set name = $3, version = version + 1 where id = $1 and owner_id = $2
     and not exists (select from lists l where l.owner_id = $2 and l.id <> $1 and lower(l.name) = lower($3)) returning id`,
)

const dropList = sqlStatement<Record<never, never>>(
  'save.drop-list',
  'delete from lists where id = $1 and owner_id = $2',
)

const putItem = sqlStatement<{ put: number; first: number }>(
  'save.put',
  `with put as (
     insert into list_items (list_id, owner_id, pitch_id, note, version, created_at)
     select $1::uuid, $2::uuid, $3::uuid, '', 1, $4::timestamptz where $5::int > (select count(*) from list_items where list_id = $1)
     on conflict do nothing returning pitch_id
   ), first as (
     insert into pitch_saves (pitch_id, person_id, created_at) select pitch_id, $2::uuid, $4::timestamptz from put
     on conflict do nothing returning pitch_id
   ), counted as (
     insert into pitch_counters (pitch_id, saves) select pitch_id, 1 from first
     on conflict (pitch_id) do update set saves = pitch_counters.saves + 1
   )
   select (select count(*) from put)::int as put, (select count(*) from first)::int as first`,
)

const hasItem = sqlStatement<{ version: number }>(
  'save.item',
  'select version from list_items where list_id = $1 and owner_id = $2 and pitch_id = $3',
)

const dropItems = sqlStatement<{ gone: number; last: PitchId[] }>(
  'save.drop',
  `with gone as (
     delete from list_items where owner_id = $1 and ($2::uuid is null or pitch_id = $2) and ($3::uuid is null or list_id = $3)
     returning list_id, pitch_id
   ), last as (
     delete from pitch_saves s where s.person_id = $1 and s.pitch_id in (select pitch_id from gone)
       and not exists (select from list_items i where i.owner_id = $1 and i.pitch_id = s.pitch_id
         and not exists (select from gone g where g.list_id = i.list_id and g.pitch_id = i.pitch_id))
     returning s.pitch_id
   ), counted as (
     update pitch_counters c set saves = c.saves - 1 from last where c.pitch_id = last.pitch_id
   )
   select (select count(*) from gone)::int as gone, coalesce((select json_agg(pitch_id) from last), '[]') as last`,
)

const writeNote = sqlStatement<{ version: number }>(
  'save.note',
  `update list_items set note = $4, version = version + 1
   where list_id = $1 and owner_id = $2 and pitch_id = $3 and version = $5 returning version`,
)

const readSaved = sqlStatement<{ pitchId: PitchId }>(
  'save.pitches',
  'select pitch_id as "pitchId" from pitch_saves where person_id = $1 order by created_at desc limit 1000',
)

/** [SAVE4] The card comes from the open market alone, and the title only while the pitch may be opened. */
const readItems = sqlStatement<JsonLine>(
  'save.items',
  `select json_build_object('pitchId', i.pitch_id, 'note', i.note, 'version', i.version,
       'savedAt', ${instantJson('i.created_at')},
       'pitch', case when p.id is not null then json_build_object('slug', p.slug, 'title', p.title) end,
       'card', case when p.id is not null and l.pitch_id is not null then ${cardJson} end)::text as item,
     ${cursorTime('i.created_at')} as at, i.pitch_id as id
   from (
     select pitch_id, note, version, created_at from list_items
     where list_id = $1 and owner_id = $2
       and ($3::timestamptz is null or (created_at, pitch_id) < ($3::timestamptz, $4::uuid))
     order by created_at desc, pitch_id desc limit $5) i
   left join pitches p on p.id = i.pitch_id and p.visibility <> 'private'
     and p.status in ('published', 'optioned', 'in_production', 'released')
     and exists (select from users u where u.id = p.owner_id and u.status = 'active')
   left join listings l on l.pitch_id = i.pitch_id
   left join pitch_counters c on c.pitch_id = i.pitch_id
   order by i.created_at desc, i.pitch_id desc`,
)

/** Lets nobody else change this person's lists until the transaction ends. */
export const holdListsOf = async (db: Db, ownerId: UserId): Promise<void> => {
  await db.rows(holdLists, [ownerId])
}

/** A person's lists, the default one first; with a pitch, each says whether it holds it. */
export const listsOf = async (db: Db, ownerId: UserId, pitchId: PitchId | null): Promise<SavedList[]> =>
  (await db.rows(readLists, [ownerId, pitchId])).map(({ item }) => item)

/** One list of a person; null when they have no such list. */
export const findList = async (db: Db, ownerId: UserId, id: ListId): Promise<SavedList | null> => {
  const [row] = await db.rows(readList, [id, ownerId])
  return row?.item ?? null
}

/** The default list of a person, made now if there is none. */
export const defaultList = async (
  db: Db,
  list: { id: ListId; ownerId: UserId; name: string; at: Date },
): Promise<ListId> => {
  await db.rows(addDefault, [list.id, list.ownerId, list.name, list.at])
  return only(await db.rows(readDefault, [list.ownerId])).id
}

/** False when the person has a list of that name, or as many lists as one may have. */
export const insertList = async (
  db: Db,
  list: { id: ListId; ownerId: UserId; name: string; at: Date; most: number },
): Promise<boolean> => (await db.rows(addList, [list.id, list.ownerId, list.name, list.at, list.most])).length === 1

/** False when another list has the name. */
export const renameList = async (db: Db, ownerId: UserId, id: ListId, name: string): Promise<boolean> =>
  (await db.rows(nameList, [id, ownerId, name])).length === 1

/** Deletes a list whose pitches were taken off before. */
export const deleteList = async (db: Db, ownerId: UserId, id: ListId): Promise<void> => {
  await db.rows(dropList, [id, ownerId])
}

/** Puts a pitch on a held list and counts the person once; `put` is false where it stood already, or the list is full. */
export const putOnList = async (
  db: Db,
  item: { listId: ListId; ownerId: UserId; pitchId: PitchId; at: Date; most: number },
): Promise<{ put: boolean; first: boolean }> => {
  const { put, first } = only(await db.rows(putItem, [item.listId, item.ownerId, item.pitchId, item.at, item.most]))
  return { put: put === 1, first: first === 1 }
}

/** The version of a pitch's place on a list; null when it does not stand there. */
export const findItemVersion = async (
  db: Db,
  ownerId: UserId,
  listId: ListId,
  pitchId: PitchId,
): Promise<number | null> => {
  const [row] = await db.rows(hasItem, [listId, ownerId, pitchId])
  return row?.version ?? null
}

/** Takes a pitch off one list or all of them, or everything off one list. Answers which pitches stand on none any more. */
export const takeOffLists = async (
  db: Db,
  ownerId: UserId,
  what: { pitchId: PitchId | null; listId: ListId | null },
): Promise<{ gone: number; last: PitchId[] }> => only(await db.rows(dropItems, [ownerId, what.pitchId, what.listId]))

/** Writes a note over the version that was seen; null when there is a newer one. */
export const noteOnItem = async (
  db: Db,
  item: { ownerId: UserId; listId: ListId; pitchId: PitchId; note: string; version: number },
): Promise<number | null> => {
  const [row] = await db.rows(writeNote, [item.listId, item.ownerId, item.pitchId, item.note, item.version])
  return row?.version ?? null
}

/** What a person saved, newest first: a thousand at most. */
export const savedPitchIds = async (db: Db, ownerId: UserId): Promise<PitchId[]> =>
  (await db.rows(readSaved, [ownerId])).map(({ pitchId }) => pitchId)

/** What stands on a list after a place in it, newest first, each as JSON. */
export const itemsOf = (
  db: Db,
  query: { ownerId: UserId; listId: ListId; after: readonly [string, string] | null; limit: number },
): Promise<JsonLine[]> =>
  db.rows(readItems, [query.listId, query.ownerId, query.after?.[0] ?? null, query.after?.[1] ?? null, query.limit])

import { usualOrder } from '@pitchey/contract/pitches/endpoints'
import type { OwnPitchSort, SortOrder } from '@pitchey/contract/pitches/endpoints'
import type { OwnPitchCard } from '@pitchey/contract/pitches/pitch'
import type { PitchStatus } from '@pitchey/contract/pitches/vocabulary'
import type { UserId } from '@pitchey/contract/ids'
import { statusRank, titleKey } from '../../db/schema/pitches.ts'
import { cursorTime, decodeCursor, isTimeAndId, isUuid, pageOf } from '../../kernel/cursor.ts'
import { sqlStatement } from '../../kernel/db.ts'
import type { Db, SqlStatement } from '../../kernel/db.ts'
import { instantJson } from '../../kernel/instant-json.ts'
import { pictureJson } from './pitch-card-sql.ts'

type Keys = readonly [string | number, string]
type Row = { item: OwnPitchCard; key: string | number }

const isTextAndId = (keys: readonly unknown[]): keys is readonly [string, string] =>
  keys.length === 2 &&
  typeof keys[0] === 'string' &&
  keys[0].isWellFormed() &&
  !keys[0].includes('\0') &&
  isUuid(keys[1])

const maxInteger = 2 ** 31 - 1
const isCountAndId = (keys: readonly unknown[]): keys is readonly [number, string] =>
  keys.length === 2 && Number.isInteger(keys[0]) && Math.abs(Number(keys[0])) <= maxInteger && isUuid(keys[1])

const views = 'coalesce(c.views, 0)'

/** What each order goes by, how a cursor holds it, and as which type it comes back. */
const sorts: Record<
  OwnPitchSort,
  { by: string; key: string; cast: string; isKeys: (keys: readonly unknown[]) => keys is Keys }
> = {
  updated: { by: 'p.updated_at', key: cursorTime('p.updated_at'), cast: 'timestamptz', isKeys: isTimeAndId },
  created: { by: 'p.created_at', key: cursorTime('p.created_at'), cast: 'timestamptz', isKeys: isTimeAndId },
  title: { by: titleKey('p.title'), key: titleKey('p.title'), cast: 'text', isKeys: isTextAndId },
  status: { by: statusRank('p.status'), key: statusRank('p.status'), cast: 'int', isKeys: isCountAndId },
  views: { by: views, key: views, cast: 'int', isKeys: isCountAndId },
}

/** The pitches of one owner and those of the teams they are on, each read in the order of the list. */
const sources = {
  own: { role: `'owner'`, from: 'pitches p', whose: 'p.owner_id = $1' },
  team: { role: 't.role', from: 'pitch_members t join pitches p on p.id = t.pitch_id', whose: 't.person_id = $1' },
}

/** `$1` person, `$2` status, `$3` patterns that must all be found, `$4` rows; on later pages `$5` key and `$6` id of the last row. */
const pageText = (sort: OwnPitchSort, order: SortOrder, isLater: boolean): string => {
  const { by, key, cast } = sorts[sort]
  const part = ({ role, from, whose }: (typeof sources)['own']) => `
    select json_build_object('id', p.id, 'slug', p.slug, 'status', p.status, 'visibility', p.visibility, 'role', ${role}, 'title', p.title,
     'logline', p.logline, 'genre', p.genre, 'format', p.format, 'stage', p.stage,
     'poster', ${pictureJson('m.id', 540, 'm.colour', 'm.drawn')},
     'viewCount', ${views}, 'likeCount', coalesce(c.likes, 0), 'commentCount', coalesce(c.comments, 0),
     'version', p.version, 'publishedAt', ${instantJson('p.published_at')}, 'updatedAt', ${instantJson('p.updated_at')}) as item,
     ${key} as key, ${by} as place, p.id
   from ${from} left join media m on m.id = p.poster_id left join pitch_counters c on c.pitch_id = p.id
   where ${whose} and ($2::text is null or p.status = $2)
     and concat_ws(' ', p.title, p.logline, array_to_string(p.tags, ' ')) ilike all ($3::text[])
     ${isLater ? `and (${by}, p.id) ${order === 'asc' ? '>' : '<'} ($5::${cast}, $6::uuid)` : ''}
   order by ${by} ${order}, p.id ${order} limit $4`
  return `select item, key from ((${part(sources.own)}) union all (${part(sources.team)})) both_kinds
   order by place ${order}, id ${order} limit $4`
}

const statementOf = (sort: OwnPitchSort, order: SortOrder, isLater: boolean): SqlStatement<Row> =>
  sqlStatement(`pitch.mine-${sort}-${order}${isLater ? '-later' : ''}`, pageText(sort, order, isLater))

const patternsOf = (search: string | undefined): string[] =>
  (search ?? '')
    .split(/\s+/u)
    .filter((word) => word !== '')
    .map((word) => `%${word.replaceAll(/[\\%_]/gu, String.raw`\$&`)}%`)

export type OwnPitchesQuery = {
  ownerId: UserId
  status?: PitchStatus | undefined
  search?: string | undefined
  sort: OwnPitchSort
  order?: SortOrder | undefined
  cursor?: string | undefined
  limit: number
}

/** One page of the pitches of one owner and of their teams. Every order is a prepared statement of its own, with the index that fits it. */
export const pageOfOwnPitches = async (db: Db, query: OwnPitchesQuery) => {
  const { ownerId, status, search, sort, order = usualOrder(sort), limit } = query
  const after = decodeCursor(query.cursor, sorts[sort].isKeys)
  const values = [ownerId, status ?? null, patternsOf(search), limit + 1, ...(after ?? [])]
  const rows = await db.rows(statementOf(sort, order, after !== null), values)
  const { items, nextCursor } = pageOf(rows, limit, ({ item, key }) => [key, item.id])
  return { items: items.map(({ item }) => item), nextCursor }
}

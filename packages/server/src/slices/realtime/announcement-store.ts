import type { UserId } from '@pitchey/contract/ids'
import type { Announcement, AnnouncementState } from '@pitchey/contract/realtime/announcement'
import type { JsonLine } from '../../http/json-page.ts'
import { cursorTime } from '../../kernel/cursor.ts'
import { sqlStatement } from '../../kernel/db.ts'
import type { Db } from '../../kernel/db.ts'
import { instantJson } from '../../kernel/instant-json.ts'

const insert = sqlStatement<Record<never, never>>(
  'announcement.insert',
  `insert into announcements (id, title, message, level, starts_at, ends_at, created_by, created_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8)`,
)

/** An announcement without an end is over a day after it began. `$1` is now. */
const isOver = `coalesce(a.ends_at, a.starts_at + interval '24 hours') <= $1`
const conditions: Record<AnnouncementState, string> = {
  current: `a.starts_at <= $1 and not (${isOver})`,
  scheduled: `a.starts_at > $1 and not (${isOver})`,
  past: isOver,
}

type Instants = 'startsAt' | 'endsAt' | 'createdAt'
type Row = Omit<Announcement, Instants> & { startsAt: Date; endsAt: Date | null; createdAt: Date }

const listCurrent = sqlStatement<Row>(
  'announcement.current',
  `select a.id, a.title, a.message, a.level, a.starts_at as "startsAt", a.ends_at as "endsAt",
     a.created_at as "createdAt"
   from announcements a where ${conditions.current} order by a.starts_at desc, a.id desc limit 5`,
)

const end = sqlStatement<{ title: string; hadBegun: boolean }>(
  'announcement.end',
  `update announcements a set ends_at = $1 where a.id = $2 and not (${isOver})
   returning a.title, a.starts_at <= $1 as "hadBegun"`,
)

const find = sqlStatement<{ id: string }>('announcement.find', 'select id from announcements where id = $1')

const managedJson = (state: AnnouncementState) => `json_build_object(
  'id', a.id, 'title', a.title, 'message', a.message, 'level', a.level, 'startsAt', ${instantJson('a.starts_at')},
  'endsAt', ${instantJson('a.ends_at')}, 'createdAt', ${instantJson('a.created_at')}, 'state', '${state}',
  'author', case when u.id is null then null else json_build_object('handle', u.handle, 'name', u.name) end)`

const managed = (state: AnnouncementState, after: string) =>
  sqlStatement<JsonLine>(
    `announcement.managed.${state}.${after === '' ? 'first' : 'after'}`,
    `select ${managedJson(state)}::text as item, ${cursorTime('a.starts_at')} as at, a.id
     from announcements a left join users u on u.id = a.created_by
     where ${conditions[state]} ${after} order by a.starts_at desc, a.id desc limit $2`,
  )

export const insertAnnouncement = async (db: Db, announcement: Announcement, by: UserId | null): Promise<void> => {
  const { id, title, message, level, startsAt, endsAt, createdAt } = announcement
  await db.rows(insert, [id, title, message, level, startsAt, endsAt, by, createdAt])
}

/** What is announced at `now`, newest first, at most five. */
export const currentAnnouncements = async (db: Db, now: Date): Promise<Announcement[]> => {
  const rows = await db.rows(listCurrent, [now])
  return rows.map(({ startsAt, endsAt, createdAt, ...rest }) => ({
    ...rest,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt?.toISOString() ?? null,
    createdAt: createdAt.toISOString(),
  }))
}

/** Announcements of a state by when they begin, the latest first. */
export const listAnnouncements = (
  db: Db,
  { state, after, limit }: { state: AnnouncementState; after: readonly [string, string] | null; limit: number },
  now: Date,
): Promise<JsonLine[]> =>
  after === null
    ? db.rows(managed(state, ''), [now, limit])
    : db.rows(managed(state, 'and (a.starts_at, a.id) < ($3::timestamptz, $4::uuid)'), [now, limit, ...after])

/** Whether there is, or was, such an announcement. */
export const hasAnnouncement = async (db: Db, id: string): Promise<boolean> => (await db.rows(find, [id])).length > 0

/** Ends one now; null when it is over already. */
export const endAnnouncementNow = async (
  db: Db,
  id: string,
  now: Date,
): Promise<{ title: string; hadBegun: boolean } | null> => (await db.rows(end, [now, id]))[0] ?? null

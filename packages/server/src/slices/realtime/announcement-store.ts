import type { UserId } from '@pitchey/contract/ids'
import type { Announcement } from '@pitchey/contract/realtime/announcement'
import { sqlStatement } from '../../kernel/db.ts'
import type { Db } from '../../kernel/db.ts'

const insert = sqlStatement<Record<never, never>>(
  'announcement.insert',
  `insert into announcements (id, title, message, level, ends_at, created_by, created_at)
   values ($1, $2, $3, $4, $5, $6, $7)`,
)

/** An announcement without an end is shown for this long to whoever connects. */
const shownForMs = 24 * 3600 * 1000

const list = sqlStatement<Omit<Announcement, 'endsAt' | 'createdAt'> & { endsAt: Date | null; createdAt: Date }>(
  'announcement.current',
  `select id, title, message, level, ends_at as "endsAt", created_at as "createdAt" from announcements
   where coalesce(ends_at > $1, created_at > $2) order by created_at desc, id desc limit 5`,
)

export const insertAnnouncement = async (db: Db, announcement: Announcement, by: UserId | null): Promise<void> => {
  const { id, title, message, level, endsAt, createdAt } = announcement
  await db.rows(insert, [id, title, message, level, endsAt, by, createdAt])
}

/** What is still worth saying to somebody who comes now, newest first, at most five. */
export const currentAnnouncements = async (db: Db, now: Date): Promise<Announcement[]> => {
  const rows = await db.rows(list, [now, new Date(now.getTime() - shownForMs)])
  return rows.map(({ endsAt, createdAt, ...rest }) => ({
    ...rest,
    endsAt: endsAt?.toISOString() ?? null,
    createdAt: createdAt.toISOString(),
  }))
}

import type { UserType } from '@pitchey/contract/identity/user'
import type { NodeFigures, SocketStats } from '@pitchey/contract/realtime/endpoints'
import type { PitchId, UserId } from '@pitchey/contract/ids'
import { only, sqlStatement } from '../../kernel/db.ts'
import type { Database, Db } from '../../kernel/db.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Place, PlaceStore } from '../../realtime/places.ts'

/** A process that said nothing for this long holds no sockets any more. */
const nodeDeadAfterMs = 30_000

/** Since when a process must have been heard of for its places to count. */
export const liveSince = (now: Date): Date => new Date(now.getTime() - nodeDeadAfterMs)

const upsertNode = sqlStatement<{ isNew: boolean }>(
  'live.beat',
  `insert into live_nodes (id, seen_at, figures) values ($1, $2, $3)
   on conflict (id) do update set seen_at = $2, figures = $3 returning xmax = 0 as "isNew"`,
)
const dropDeadNodes = sqlStatement<{ userId: string }>(
  'live.drop-dead',
  `with dead as (select id from live_nodes where seen_at <= $1 for update skip locked),
   gone as (select distinct user_id from live_places where node_id in (select id from dead) and room like 'user:%'),
   dropped as (delete from live_nodes where id in (select id from dead))
   select user_id as "userId" from gone`,
)
const dropNode = sqlStatement<Record<never, never>>('live.leave', 'delete from live_nodes where id = $1')
const enterPlaces = sqlStatement<Record<never, never>>(
  'live.enter',
  `insert into live_places (node_id, room, user_id, away)
   select $1, room, user_id, away from unnest($2::text[], $3::uuid[], $4::boolean[]) as p (room, user_id, away)
   on conflict (node_id, room, user_id) do update set away = excluded.away`,
)
const leavePlaces = sqlStatement<Record<never, never>>(
  'live.go',
  `delete from live_places using unnest($2::text[], $3::uuid[]) as p (room, user_id)
   where node_id = $1 and live_places.room = p.room and live_places.user_id = p.user_id`,
)
const listNodes = sqlStatement<{ id: string; seenAt: Date; figures: NodeFigures }>(
  'live.nodes',
  'select id, seen_at as "seenAt", figures from live_nodes where seen_at > $1 order by id limit 100',
)
const countPeople = sqlStatement<{ count: number }>(
  'live.people',
  `select count(distinct p.user_id)::int as count from live_places p join live_nodes n on n.id = p.node_id
   where p.room like 'user:%' and n.seen_at > $1`,
)
const countReaders = sqlStatement<{ userType: UserType; count: number }>(
  'live.readers',
  `select u.user_type as "userType", count(distinct u.id)::int as count
   from live_places p join live_nodes n on n.id = p.node_id join users u on u.id = p.user_id
   where p.room = 'pitch:' || $1 and n.seen_at > $2 and u.id <> $3 group by 1`,
)

const namePeople = sqlStatement<{ userId: UserId; handle: string; name: string }>(
  'live.names',
  'select id as "userId", handle, name from users where id = any($1::uuid[])',
)

/** Places in the database that all processes share. */
export const createPlaceStore = (database: Database, clock: Clock): PlaceStore => {
  const columns = (places: readonly Place[]) => [places.map(({ room }) => room), places.map(({ userId }) => userId)]
  return {
    beat: async (nodeId, figures) => {
      const now = clock.now()
      const { isNew } = only(await database.rows(upsertNode, [nodeId, now, JSON.stringify(figures)]))
      const gone = await database.rows(dropDeadNodes, [liveSince(now)])
      return { isNew, gone: gone.map(({ userId }) => userId) }
    },
    write: async (nodeId, present, gone) => {
      if (present.length > 0) {
        await database.rows(enterPlaces, [nodeId, ...columns(present), present.map(({ away }) => away)])
      }
      if (gone.length > 0) await database.rows(leavePlaces, [nodeId, ...columns(gone)])
    },
    leave: async (nodeId) => {
      await database.rows(dropNode, [nodeId])
    },
  }
}

/** Processes that live, what each counts, and how many people they hold together. */
export const readNodes = async (db: Db, now: Date): Promise<Omit<SocketStats, 'blocks' | 'talkers'>> => {
  const rows = await db.rows(listNodes, [liveSince(now)])
  const [people] = await db.rows(countPeople, [liveSince(now)])
  const nodes = rows.map(({ id, seenAt, figures }) => ({ id, seenAt: seenAt.toISOString(), figures }))
  const connections = nodes.reduce((sum, { figures }) => sum + figures.connections, 0)
  return { connections, people: people?.count ?? 0, nodes }
}

/** Talkers over all processes. */
const mostTalkers = 10

/** Who sent most messages within the last minute over all these processes, the most first. */
export const readTalkers = async (db: Db, nodes: SocketStats['nodes']): Promise<SocketStats['talkers']> => {
  const totals = new Map<UserId, number>()
  for (const { figures } of nodes)
    for (const { userId, messages } of figures.talkers) totals.set(userId, (totals.get(userId) ?? 0) + messages)
  const most = [...totals].toSorted(([, a], [, b]) => b - a).slice(0, mostTalkers)
  if (most.length === 0) return []
  const names = new Map((await db.rows(namePeople, [most.map(([userId]) => userId)])).map((one) => [one.userId, one]))
  return most.flatMap(([userId, messages]) => {
    const person = names.get(userId)
    return person ? [{ ...person, messages }] : []
  })
}

/** How many people have a pitch open, by user type; its owner is not counted. */
export const readReaders = async (
  db: Db,
  pitchId: PitchId,
  ownerId: UserId,
  now: Date,
): Promise<{ total: number; byUserType: Partial<Record<UserType, number>> }> => {
  const rows = await db.rows(countReaders, [pitchId, liveSince(now), ownerId])
  return {
    total: rows.reduce((sum, { count }) => sum + count, 0),
    byUserType: Object.fromEntries(rows.map(({ userType, count }) => [userType, count])),
  }
}

import type { UserId } from '@pitchey/contract/ids'
import type { OnlinePerson } from '@pitchey/contract/realtime/endpoints'
import type { OwnPresence, Presence, PresenceChange } from '@pitchey/contract/realtime/presence'
import { only, sqlStatement } from '../../kernel/db.ts'
import type { Db } from '../../kernel/db.ts'
import { liveSince } from './place-store.ts'
import { ownPresenceOf, presenceOf } from './presence-rules.ts'
import type { PresenceFacts } from './presence-rules.ts'

const factsSelect = `select u.id as "userId", s.status as chosen, s.custom_text as "customText",
     s.custom_until as "customUntil", coalesce(l.connected, false) as connected, coalesce(l.away, false) as away
   from users u left join presence_settings s on s.user_id = u.id
   left join lateral (
     select count(*) > 0 as connected, bool_and(p.away) as away
     from live_places p join live_nodes n on n.id = p.node_id
     where p.room = 'user:' || u.id and n.seen_at > $2) l on true
   where u.id = any($1::uuid[]) and u.status = 'active'`

const readFacts = sqlStatement<PresenceFacts>('presence.facts', factsSelect)

const saveChoice = sqlStatement<Record<never, never>>(
  'presence.save',
  `insert into presence_settings (user_id, status, custom_text, custom_until, updated_at)
   values ($1, coalesce($2, 'online'), $4, $5, $6)
   on conflict (user_id) do update set status = coalesce($2, presence_settings.status),
     custom_text = case when $3 then $4 else presence_settings.custom_text end,
     custom_until = case when $3 then $5 else presence_settings.custom_until end, updated_at = $6`,
)

type Card = Pick<OnlinePerson, 'userId' | 'handle' | 'name' | 'avatar'>

const readCards = sqlStatement<Card>(
  'presence.cards',
  `select u.id as "userId", u.handle, u.name,
     case when m.id is null then null else json_build_object('id', m.id, 'colour', m.colour) end as avatar
   from users u left join profiles p on p.user_id = u.id left join media m on m.id = p.avatar_id
   where u.id = any($1::uuid[]) order by u.name, u.id limit 50`,
)

/** What others see of these people; nobody who is unknown or suspended. */
export const readPresences = async (db: Db, userIds: readonly string[], now: Date): Promise<Presence[]> => {
  if (userIds.length === 0) return []
  const rows = await db.rows(readFacts, [userIds, liveSince(now)])
  return rows.map((facts) => presenceOf(facts, now))
}

/** A person's own presence, hidden or not. */
export const readOwnPresence = async (db: Db, userId: UserId, now: Date): Promise<OwnPresence> =>
  ownPresenceOf(only(await db.rows(readFacts, [[userId], liveSince(now)])), now)

/** Writes down what a person chose; what the change does not name stays. */
export const savePresence = async (
  db: Db,
  userId: UserId,
  change: Omit<PresenceChange, 'idle'>,
  now: Date,
): Promise<void> => {
  const { status, customStatus } = change
  const until = customStatus?.expiresAt ?? null
  await db.rows(saveChoice, [
    userId,
    status ?? null,
    customStatus !== undefined,
    customStatus?.text ?? null,
    until === null ? null : new Date(until),
    now,
  ])
}

/** Those of these people who are there, at most 50, by name. */
export const listOnline = async (db: Db, userIds: readonly string[], now: Date): Promise<OnlinePerson[]> => {
  const presences = await readPresences(db, userIds, now)
  const online = new Map(presences.filter(({ status }) => status !== 'offline').map((one) => [one.userId, one]))
  if (online.size === 0) return []
  const cards = await db.rows(readCards, [[...online.keys()]])
  return cards.flatMap((card) => {
    const presence = online.get(card.userId)
    return presence ? [{ ...presence, ...card }] : []
  })
}

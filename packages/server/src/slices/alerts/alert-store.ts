import type { SavedSearchId, UserId } from '@pitchey/contract/ids'
import { sqlStatement } from '../../kernel/db.ts'
import type { Db } from '../../kernel/db.ts'
import { savedConditions } from './saved-conditions.ts'

/** How many people are told in one transaction. */
export const peopleAtOnce = 20
/** How many digests are gathered in one transaction, beside others of the same people that are due too. */
export const digestsAtOnce = 100
/** How many pitches one digest gathers at most. */
const digestLength = 200

/** Pitches carry the time at which their publication began, so each digest looks back past those that lasted. */
const overlap = `interval '10 minutes'`

const matchOne = sqlStatement<{ searchId: string }>(
  'alert.match-one',
  `insert into saved_search_hits (search_id, pitch_id, created_at)
   select s.id, l.pitch_id, $2::timestamptz
   from listings l
   join saved_searches s on s.cadence = 'at_once' and s.genre_keys && array_append(l.genres, '*')
   where l.pitch_id = $1 and l.published_at >= s.alerted_up_to and ${savedConditions('s', '$2::timestamptz')}
   on conflict do nothing
   returning search_id as "searchId"`,
)

/** Notes a pitch of the market for every search at once that finds it. Answers how many are new. */
export const matchPitch = async (db: Db, pitchId: string, now: Date): Promise<number> =>
  (await db.rows(matchOne, [pitchId, now])).length

// Daily searches are due at eight in the morning, weekly ones on Mondays, by the clock of their owner.
const slot = `(date_trunc(case s.cadence when 'weekly' then 'week' else 'day' end,
    ($1::timestamptz at time zone coalesce(p.time_zone, 'UTC')) - interval '8 hours') + interval '8 hours')
  at time zone coalesce(p.time_zone, 'UTC')`

const isDue = `s.cadence in ('daily', 'weekly') and s.alerted_up_to < $1::timestamptz and s.alerted_up_to < ${slot}`

const gather = sqlStatement<{ id: string }>(
  'alert.gather',
  `with first as (
     select s.person_id from saved_searches s left join preferences p on p.person_id = s.person_id
     where ${isDue} order by s.alerted_up_to limit ${digestsAtOnce}),
   due as (
     select s.* from (select distinct person_id from first) f join saved_searches s on s.person_id = f.person_id
       left join preferences p on p.person_id = s.person_id
     where ${isDue} for update of s skip locked),
   found as (
     insert into saved_search_hits (search_id, pitch_id, created_at)
     select s.id, l.pitch_id, $1::timestamptz from due s cross join lateral (
       select l.pitch_id from listings l
       where l.published_at >= greatest(s.created_at, s.alerted_up_to - ${overlap})
         and ${savedConditions('s', '$1::timestamptz')}
       order by l.published_at desc limit ${digestLength}) l
     on conflict do nothing)
   update saved_searches s set alerted_up_to = $1::timestamptz from due where s.id = due.id returning s.id`,
)

/** Notes what is new for digests whose hour has come, those of one person together. Answers how many there were. */
export const gatherDigests = async (db: Db, now: Date): Promise<number> => (await db.rows(gather, [now])).length

/** How many waiting rows are looked at to find people who are owed an alert. */
const waitingLookedAt = 2000

const listDue = sqlStatement<{ personId: UserId }>(
  'alert.due',
  `with waiting as materialized (
     select h.search_id from saved_search_hits h
     where h.sent_at is null and exists (select from listings l where l.pitch_id = h.pitch_id) limit ${waitingLookedAt})
   select distinct s.person_id as "personId"
   from waiting w join saved_searches s on s.id = w.search_id join users u on u.id = s.person_id
   where s.cadence <> 'never' and u.status = 'active' and u.email_verified
     and (select count(*) from mail_outbox m where m.recipient = u.email and m.kind = $1 and m.created_at > $2) < $3
   limit ${peopleAtOnce}`,
)

type MailLimit = { kind: string; count: number; since: Date }

/** People who are owed an alert and have not had as many mails of the kind as the limit allows. */
export const peopleDue = async (db: Db, { kind, count, since }: MailLimit): Promise<UserId[]> =>
  (await db.rows(listDue, [kind, since, count])).map(({ personId }) => personId)

export type AlertedSearch = { id: SavedSearchId; name: string; cadence: 'at_once' | 'daily' | 'weekly' }

const holdSearches = sqlStatement<AlertedSearch>(
  'alert.hold-searches',
  `select id, name, cadence from saved_searches where person_id = $1 and cadence <> 'never'
   order by created_at, id for update`,
)

/** The searches of a person that tell, held until the transaction ends: alerts of one person come one after another. */
export const holdSearchesOf = (db: Db, personId: UserId): Promise<AlertedSearch[]> => db.rows(holdSearches, [personId])

const settleKnown = sqlStatement<Record<never, never>>(
  'alert.settle-known',
  `update saved_search_hits h set sent_at = $2 where h.search_id = $1 and h.sent_at is null and exists (
     select from saved_searches mine join saved_searches other on other.person_id = mine.person_id and other.id <> mine.id
       join saved_search_hits told on told.search_id = other.id and told.pitch_id = h.pitch_id and told.sent_at is not null
     where mine.id = h.search_id)`,
)

export type AlertedPitch = {
  id: string
  slug: string
  title: string
  logline: string
  genre: string
  format: string
  creatorName: string
}

const takeDue = sqlStatement<AlertedPitch>(
  'alert.take-due',
  `select l.pitch_id as id, l.slug, l.title, l.logline, l.genre, l.format, l.creator_name as "creatorName"
   from saved_search_hits h join listings l on l.pitch_id = h.pitch_id
   where h.search_id = $1 and h.sent_at is null
   order by l.published_at desc, l.pitch_id for share of l`,
)

/**
 * What a search owes its person and is on the market now; it stays there until the transaction ends. Pitches that the
 * person was told of through another search are settled in silence.
 */
export const dueOf = async (db: Db, searchId: string, now: Date): Promise<AlertedPitch[]> => {
  await db.rows(settleKnown, [searchId, now])
  return db.rows(takeDue, [searchId])
}

const settle = sqlStatement<Record<never, never>>(
  'alert.settle',
  'update saved_search_hits set sent_at = $3, mail_id = $4 where search_id = $1 and pitch_id = any($2::uuid[])',
)
const countTold = sqlStatement<{ count: number }>(
  'alert.count-told',
  'select count(*)::int as count from saved_search_hits where search_id = $1 and sent_at is not null',
)

/** Notes that a person was told of these pitches. Answers of how many the search told ever. */
export const settleAlert = async (
  db: Db,
  searchId: string,
  pitchIds: readonly string[],
  mailId: string,
  now: Date,
): Promise<number> => {
  await db.rows(settle, [searchId, pitchIds, now, mailId])
  return (await db.rows(countTold, [searchId]))[0]?.count ?? 0
}

const findRecipient = sqlStatement<{ email: string; userType: string }>(
  'alert.recipient',
  `select email, user_type as "userType" from users where id = $1 and status = 'active' and email_verified`,
)

export const recipientOf = async (db: Db, personId: UserId) => (await db.rows(findRecipient, [personId]))[0] ?? null

const forgetStale = sqlStatement<Record<never, never>>(
  'alert.forget-stale',
  `delete from saved_search_hits h where h.sent_at is null and (h.created_at < $1
     or exists (select from saved_searches s where s.id = h.search_id and s.cadence = 'never'))`,
)

/** Forgets what was never told: it left the market before that moment, or its search fell silent. */
export const forgetUntold = async (db: Db, before: Date): Promise<void> => {
  await db.rows(forgetStale, [before])
}

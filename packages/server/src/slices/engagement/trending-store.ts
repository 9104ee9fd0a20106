import { only, sqlStatement } from '../../kernel/db.ts'
import type { Db } from '../../kernel/db.ts'

/** What one reader's act is worth on the day it happens; see `docs/rules/trending.md`. */
export const trendingWeights = { view: 1, like: 5, save: 6, share: 6, comment: 8 } as const
export const trendingHalfLifeHours = 72
export const trendingWindowDays = 14
export const freshnessBoost = 20
export const freshnessHours = 72

const hoursSince = (column: string): string =>
  `greatest(0, extract(epoch from $1::timestamptz - ${column})::float8 / 3600)`
const since = `$1::timestamptz - interval '${trendingWindowDays} days'`

/** A change of a hundredth or less is not written: it would move nothing and empty the caches of the market. */
const leastChange = 0.01

/** A change touches every index of a listing: the largest ones come first, and the rest with the next refresh. */
export const mostChanges = 2000

const refresh = sqlStatement<{ changed: number }>(
  'trending.refresh',
  `with acts as (
     select pitch_id, created_at, ${trendingWeights.view} as weight from pitch_views
     where day >= ((${since}) at time zone 'utc')::date and created_at > ${since}
     union all
     select k.pitch_id, k.created_at, ${trendingWeights.like} from pitch_likes k where k.created_at > ${since}
     union all
     select s.pitch_id, s.created_at, ${trendingWeights.save} from pitch_saves s where s.created_at > ${since}
     union all
     select h.pitch_id, min(h.created_at), ${trendingWeights.share} from share_links h
     join listings l on l.pitch_id = h.pitch_id and l.owner_id <> h.person_id
     where h.created_at > ${since} group by h.pitch_id, h.person_id
     union all
     select c.pitch_id, c.created_at, ${trendingWeights.comment} from pitch_comments c
     join listings l on l.pitch_id = c.pitch_id and l.owner_id <> c.author_id
     where c.created_at > ${since} and c.deleted_at is null and c.hidden_at is null
   ), heat as (
     select pitch_id, sum(weight * power(0.5::float8, ${hoursSince('created_at')} / ${trendingHalfLifeHours})) as score from acts group by pitch_id
   ), scored as (
     select l.pitch_id, l.trending as before, round((coalesce(h.score, 0)
       + ${freshnessBoost} * greatest(0, 1 - ${hoursSince('l.published_at')} / ${freshnessHours}))::numeric, 3)::real as score
     from listings l left join heat h on h.pitch_id = l.pitch_id
     where h.pitch_id is not null or l.published_at > ${since} or l.trending <> 0
   ), moved as (
     select pitch_id, score from scored where abs(score - before) > ${leastChange} * greatest(score, before)
     order by abs(score - before) desc, pitch_id limit ${mostChanges}
   ), changed as (
     update listings l set trending = m.score from moved m where l.pitch_id = m.pitch_id returning 1
   )
   select count(*)::int as changed from changed`,
)

/** Gives every pitch that readers came to, or that is new, its place among the trending. Answers how many places changed. */
export const refreshTrendingScores = async (db: Db, now: Date): Promise<number> =>
  only(await db.rows(refresh, [now])).changed

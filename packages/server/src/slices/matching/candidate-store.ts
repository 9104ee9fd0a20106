import type { UserId } from '@pitchey/contract/ids'
import type { MatchablePitch } from '@pitchey/contract/matching/match'
import type { Wishes } from '@pitchey/contract/matching/preferences'
import type { PitchCard } from '@pitchey/contract/pitches/pitch'
import { sqlStatement } from '../../kernel/db.ts'
import type { Db } from '../../kernel/db.ts'
import { cardJson } from '../pitches/index.ts'

/** How many pitches are scored for one person, whatever the size of the market. */
const mostCandidates = 3000
/** How many of them are those that most people come to. */
const trendingCandidates = 300

export type Candidate = MatchablePitch & { id: string }

const columns = `l.pitch_id as id, l.genre, l.secondary_genres as "secondaryGenres", l.format,
  l.budget_range as "budgetRange", l.stage, l.country, p.language, l.trending::float8 as trending`

/**
 * The newest pitches of each value that a person asks for, by the index that has them in that order: never more than
 * `$2` of one value, so that what is read does not grow with the market.
 */
const newestOf = (column: string) => `
  select n.pitch_id from unnest($1::text[]) wanted(value), lateral (
    select pitch_id from listings where ${column} = wanted.value order by published_at desc, pitch_id desc limit $2) n`

const gather = (name: string, newest: string) =>
  sqlStatement<Candidate>(
    `match.${name}`,
    `with found as (
       select pitch_id from (${newest}) newest
       union
       (select pitch_id from listings order by trending desc, pitch_id desc limit ${trendingCandidates}))
     select ${columns} from found f join listings l using (pitch_id) join pitches p on p.id = l.pitch_id
     where l.owner_id <> $3`,
  )

const byGenre = gather('by-genre', newestOf('genre'))
const byCountry = gather('by-country', newestOf('country'))
const byFormat = gather('by-format', newestOf('format'))
const byBudget = gather('by-budget', newestOf('budget_range'))
const byStage = gather('by-stage', newestOf('stage'))
const newest = gather(
  'newest',
  `select pitch_id from listings where cardinality($1::text[]) = 0 order by published_at desc, pitch_id desc limit $2`,
)

/** The wish that tells most: pitches without it could fit in part at best. */
const decisive = ({ genres, countries, formats, budgetRanges, stages }: Wishes) => {
  if (genres.length > 0) return { statement: byGenre, values: genres }
  if (countries.length > 0) return { statement: byCountry, values: countries }
  if (formats.length > 0) return { statement: byFormat, values: formats }
  if (budgetRanges.length > 0) return { statement: byBudget, values: budgetRanges }
  if (stages.length > 0) return { statement: byStage, values: stages }
  return { statement: newest, values: [] }
}

/** Pitches of the open market that may fit a person, at most `mostCandidates` and those that trend; not their own. */
export const findCandidates = (db: Db, wanted: Wishes, personId: UserId): Promise<Candidate[]> => {
  const { statement, values } = decisive(wanted)
  const each = Math.ceil(mostCandidates / Math.max(1, values.length))
  return db.rows(statement, [values, each, personId])
}

const one = sqlStatement<MatchablePitch>(
  'match.one',
  `select p.genre, p.secondary_genres as "secondaryGenres", p.format, p.budget_range as "budgetRange", p.stage, p.country,
     p.language, coalesce(l.trending, 0)::float8 as trending
   from pitches p left join listings l on l.pitch_id = p.id where p.id = $1`,
)

/** What is compared of one pitch, as far as the acting person may know of it. */
export const findMatchable = async (db: Db, id: string): Promise<MatchablePitch | null> =>
  (await db.rows(one, [id]))[0] ?? null

const cards = sqlStatement<{ id: string; card: PitchCard }>(
  'match.cards',
  `select l.pitch_id as id, ${cardJson} as card
   from listings l left join pitch_counters c on c.pitch_id = l.pitch_id where l.pitch_id = any($1::uuid[])`,
)

/** Cards of pitches of the open market, in the order asked for; those that left it are missing. */
export const cardsOf = async (db: Db, ids: readonly string[]): Promise<PitchCard[]> => {
  const found = new Map((await db.rows(cards, [ids])).map(({ id, card }) => [id, card]))
  return ids.flatMap((id) => found.get(id) ?? [])
}

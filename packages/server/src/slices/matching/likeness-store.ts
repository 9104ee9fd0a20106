import type { PitchId, UserId } from '@pitchey/contract/ids'
import { sqlStatement } from '../../kernel/db.ts'
import type { Db } from '../../kernel/db.ts'

/** How many pitches are compared word by word. */
const mostCompared = 50

/** What everybody may read of a pitch, as one text: title, logline, and the short synopsis where it is open to all. */
const publicText = (pitch: string) => `concat_ws(E'\\n', ${pitch}.title, ${pitch}.logline,
  (select f.value #>> '{}' from pitch_fields f where f.pitch_id = ${pitch}.id and f.field = 'shortSynopsis' and f.tier = 0))`

const readText = sqlStatement<{ text: string }>(
  'likeness.public-text',
  `select ${publicText('p')} as text from pitches p join listings l on l.pitch_id = p.id where p.id = $1`,
)
const keep = sqlStatement<Record<never, never>>(
  'likeness.keep',
  `insert into pitch_signatures (pitch_id, bands) select pitch_id, $2 from listings where pitch_id = $1
   on conflict (pitch_id) do update set bands = excluded.bands`,
)

/** The text by which a pitch of the market is told from others; null when it is not there. */
export const publicTextOf = async (db: Db, id: string): Promise<string | null> =>
  (await db.rows(readText, [id]))[0]?.text ?? null

export const keepBands = async (db: Db, id: string, bands: readonly number[]): Promise<void> => {
  await db.rows(keep, [id, bands])
}

const readOwn = sqlStatement<{ text: string }>(
  'likeness.own-text',
  `select ${publicText('p')} as text from pitches p where p.id = $1 and p.owner_id = $2`,
)

/** The same text of a pitch that a person owns, on the market or not. */
export const ownTextOf = async (db: Db, id: string, personId: UserId): Promise<{ text: string } | null> =>
  (await db.rows(readOwn, [id, personId]))[0] ?? null

type Lookalike = {
  id: PitchId
  slug: string | null
  title: string
  creatorName: string
  mine: boolean
  text: string
}

const findAlike = sqlStatement<Lookalike>(
  'likeness.find',
  `with alike as (
     (select s.pitch_id as id from pitch_signatures s where s.bands && $2::int[] limit ${mostCompared})
     union
     (select p.id from pitches p where p.owner_id = $3 order by p.updated_at desc limit ${mostCompared}))
   select p.id, case when l.pitch_id is null then null else l.slug end as slug, p.title, u.name as "creatorName",
     p.owner_id = $3 as mine, ${publicText('p')} as text
   from alike a join pitches p on p.id = a.id join users u on u.id = p.owner_id left join listings l on l.pitch_id = p.id
   where p.id <> $1 and (l.pitch_id is not null or p.owner_id = $3)`,
)

/** Pitches of the open market whose texts may be nearly the same, and the person's own; nothing else is looked at. */
export const findLookalikes = (db: Db, id: string, bands: readonly number[], personId: UserId): Promise<Lookalike[]> =>
  db.rows(findAlike, [id, bands, personId])

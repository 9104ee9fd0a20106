import type { PitchId, UserId } from '@pitchey/contract/ids'
import { sqlStatement } from '../../kernel/db.ts'
import type { Db } from '../../kernel/db.ts'
import { relyOnPitch } from '../pitches/index.ts'
import type { PitchFacts } from './engagement-policy.ts'

const readPitch = sqlStatement<PitchFacts>(
  'reaction.pitch',
  `select owner_id as "ownerId", status, visibility, pitch_role(id) is not null as "onTeam" from pitches where id = $1`,
)

const addLike = sqlStatement<{ pitchId: PitchId }>(
  'reaction.like',
  `with liked as (
     insert into pitch_likes (pitch_id, user_id, created_at) values ($1, $2, $3) on conflict do nothing returning pitch_id
   )
   insert into pitch_counters (pitch_id, likes) select pitch_id, 1 from liked
   on conflict (pitch_id) do update set likes = pitch_counters.likes + 1
   returning pitch_id as "pitchId"`,
)

const removeLike = sqlStatement<{ pitchId: PitchId }>(
  'reaction.unlike',
  `with gone as (delete from pitch_likes where pitch_id = $1 and user_id = $2 returning pitch_id)
   update pitch_counters c set likes = c.likes - 1 from gone where c.pitch_id = gone.pitch_id
   returning c.pitch_id as "pitchId"`,
)

const readRelation = sqlStatement<{ liked: boolean; saved: boolean; followsCreator: boolean }>(
  'reaction.relation',
  `select exists (select from pitch_likes where pitch_id = $1 and user_id = $3) as liked,
     exists (select from pitch_saves where pitch_id = $1 and person_id = $3) as saved,
     exists (select from follows where followee_id = $2 and follower_id = $3) as "followsCreator"`,
)

/** What the policies need of a pitch; null where row-level security hides it. */
export const findPitchFacts = async (db: Db, id: PitchId): Promise<PitchFacts | null> => {
  const [row] = await db.rows(readPitch, [id])
  return row ?? null
}

/** The same for those who change something: the pitch stays as it is until the transaction ends. */
export const holdPitchFacts = async (db: Db, id: PitchId): Promise<PitchFacts | null> => {
  await relyOnPitch(db, id)
  return findPitchFacts(db, id)
}

/** Likes a pitch and counts it. False when it was liked before. */
export const insertLike = async (db: Db, pitchId: PitchId, userId: UserId, now: Date): Promise<boolean> => {
  const rows = await db.rows(addLike, [pitchId, userId, now])
  return rows.length === 1
}

/** Takes a like back. False when there was none. */
export const deleteLike = async (db: Db, pitchId: PitchId, userId: UserId): Promise<boolean> => {
  const rows = await db.rows(removeLike, [pitchId, userId])
  return rows.length === 1
}

export const relationTo = async (
  db: Db,
  pitch: { id: PitchId; ownerId: UserId },
  userId: UserId,
): Promise<{ liked: boolean; saved: boolean; followsCreator: boolean }> => {
  const [row] = await db.rows(readRelation, [pitch.id, pitch.ownerId, userId])
  return row ?? { liked: false, saved: false, followsCreator: false }
}

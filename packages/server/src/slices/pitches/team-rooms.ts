import { roomOf } from '@pitchey/contract/realtime/rooms'
import { sqlStatement } from '../../kernel/db.ts'
import type { Db } from '../../kernel/db.ts'

const teamOf = sqlStatement<{ id: string }>(
  'pitch.team-of',
  `select owner_id as id from pitches where id = $1
   union all select person_id from pitch_members where pitch_id = $1`,
)

/** The rooms of the owner and the team of a pitch: of those who hear what nobody else may know to exist. */
export const teamRooms = async (tx: Db, pitchId: string): Promise<string[]> =>
  (await tx.rows(teamOf, [pitchId])).map(({ id }) => roomOf('user', id))

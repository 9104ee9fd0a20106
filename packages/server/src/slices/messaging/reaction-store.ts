import type { MessageId, UserId } from '@pitchey/contract/ids'
import { only, sqlStatement } from '../../kernel/db.ts'
import type { Db } from '../../kernel/db.ts'

type Reaction = { messageId: MessageId; personId: UserId; emoji: string }

const insertOne = sqlStatement<{ emoji: string }>(
  'message-reaction.insert',
  `insert into message_reactions (message_id, person_id, emoji, created_at) values ($1, $2, $3, $4)
   on conflict do nothing returning emoji`,
)
const deleteOne = sqlStatement<{ emoji: string }>(
  'message-reaction.delete',
  'delete from message_reactions where message_id = $1 and person_id = $2 and emoji = $3 returning emoji',
)
const countOthers = sqlStatement<{ count: number }>(
  'message-reaction.count',
  'select count(distinct emoji)::int as count from message_reactions where message_id = $1 and emoji <> $2',
)
const touch = sqlStatement<Record<never, never>>('message-reaction.touch', 'select message_touch($1, $2)')

/** False when the person had reacted so before. */
export const addReaction = async (db: Db, { messageId, personId, emoji }: Reaction, now: Date): Promise<boolean> =>
  (await db.rows(insertOne, [messageId, personId, emoji, now])).length === 1

/** False when the person had not reacted so. */
export const dropReaction = async (db: Db, { messageId, personId, emoji }: Reaction): Promise<boolean> =>
  (await db.rows(deleteOne, [messageId, personId, emoji])).length === 1

/** How many other emoji stand on a message. */
export const otherEmoji = async (db: Db, messageId: MessageId, emoji: string): Promise<number> =>
  only(await db.rows(countOthers, [messageId, emoji])).count

/** Notes that the newest change of the conversation was one of this message. */
export const touchMessage = async (db: Db, messageId: MessageId, changeSeq: number): Promise<void> => {
  await db.rows(touch, [messageId, changeSeq])
}

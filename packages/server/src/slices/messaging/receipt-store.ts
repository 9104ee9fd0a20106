import type { ConversationId, UserId } from '@pitchey/contract/ids'
import { only, sqlStatement } from '../../kernel/db.ts'
import type { Db } from '../../kernel/db.ts'

const readSharing = sqlStatement<{ shares: boolean }>('receipts.shared', 'select shares_receipts($1) as shares')

/** Whether a person shows how far they have read, and sees it of others; so until they decide otherwise. */
export const sharesReceipts = async (db: Db, personId: UserId): Promise<boolean> =>
  only(await db.rows(readSharing, [personId])).shares

const writeSharing = sqlStatement<Record<never, never>>(
  'receipts.share',
  `insert into message_settings (person_id, share_receipts) values ($1, $2)
   on conflict (person_id) do update set share_receipts = excluded.share_receipts`,
)

export const setSharing = async (db: Db, personId: UserId, shares: boolean): Promise<void> => {
  await db.rows(writeSharing, [personId, shares])
}

const showPosition = sqlStatement<{ seen: boolean }>(
  'receipts.show',
  `update inbox_entries e set shown_read_seq = e.last_read_seq, shown_read_at = $3
   from conversation_participants me
   where e.conversation_id = $1 and e.person_id = $2 and e.last_read_seq > e.shown_read_seq and shares_receipts($2)
     and me.conversation_id = e.conversation_id and me.person_id = e.person_id and me.left_seq is null
     and e.last_read_seq > me.joined_seq
   returning exists (select from conversation_participants p where p.conversation_id = $1 and p.person_id <> $2
     and p.left_seq is null and shares_receipts(p.person_id)) as seen`,
)

/** Shows others how far a person has read; answers whether it moved and somebody sees it. */
export const moveShownPosition = async (
  db: Db,
  conversationId: ConversationId,
  personId: UserId,
  now: Date,
): Promise<boolean> => {
  const [row] = await db.rows(showPosition, [conversationId, personId, now])
  return row?.seen ?? false
}

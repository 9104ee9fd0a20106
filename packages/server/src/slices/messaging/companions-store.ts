import type { UserId } from '@pitchey/contract/ids'
import { sqlStatement } from '../../kernel/db.ts'
import type { Db } from '../../kernel/db.ts'

const readCompanions = sqlStatement<{ id: UserId }>(
  'messaging.companions',
  `select distinct p.person_id as id from inbox_entries e
   join conversation_participants me on me.conversation_id = e.conversation_id and me.person_id = e.person_id
   join conversation_participants p on p.conversation_id = e.conversation_id and p.person_id <> e.person_id
   where e.person_id = $1 and e.state = 'accepted' and me.left_seq is null and p.left_seq is null
     and p.person_id <> all (array(select blocked_with($1::uuid))) limit 2000`,
)

/** People in conversations that a person accepted and is still in, none of them across a block. */
export const companionsOf = async (db: Db, personId: string): Promise<UserId[]> =>
  (await db.rows(readCompanions, [personId])).map(({ id }) => id)

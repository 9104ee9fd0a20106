import { actingPerson } from '../../kernel/acting-person.ts'
import type { CommandScope } from '../../kernel/operation.ts'
import { advance } from './conversation-store.ts'
import type { Membership } from './membership-store.ts'
import { moveShownPosition } from './receipt-store.ts'

/**
 * [MSG22] Shows the others how far the acting person has read, as a change of a conversation that is held. Nothing is
 * shown of one that they did not accept, or whose other person they do not hear: it stays as it was last shown.
 */
export const showReadPosition = async (
  scope: CommandScope,
  { conversationId, state, counterpartActive }: Membership,
): Promise<void> => {
  if (state !== 'accepted' || !counterpartActive) return
  const personId = actingPerson(scope.actor)
  if (!(await moveShownPosition(scope.db, conversationId, personId, scope.now))) return
  const { changes: changeSeq } = await advance(scope.db, conversationId, 'details')
  scope.emit({ type: 'conversation.receipt', entityId: conversationId, payload: { changeSeq, byId: personId } })
}

import { api } from '@pitchey/contract/api'
import { actingPerson } from '../../kernel/acting-person.ts'
import { inputOf } from '../../kernel/contract-input.ts'
import { command } from '../../kernel/operation.ts'
import { signedIn } from '../../kernel/policy.ts'
import { moveReadPosition } from './inbox-store.ts'
import { holdMembership } from './membership-store.ts'
import { showReadPosition } from './show-read-position.ts'

/** Notes how far the acting person has read; it never moves back. */
export const markConversationRead = command({
  name: 'conversation.read',
  input: inputOf(api['POST /api/conversations/{id}/read']),
  who: signedIn,
  facts: (scope, input) => holdMembership(scope, input.id),
  run: async (scope, input, membership) => {
    const personId = actingPerson(scope.actor)
    const { lastReadSeq, unreadCount, moved } = await moveReadPosition(scope.db, input.id, personId, input.upTo)
    if (moved) {
      scope.emit({ type: 'conversation.read', entityId: input.id, payload: { personId, upTo: lastReadSeq } })
    }
    await showReadPosition(scope, membership)
    return { lastReadSeq, unreadCount }
  },
  audit: () => null,
})

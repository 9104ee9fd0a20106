import { api } from '@pitchey/contract/api'
import type { Message } from '@pitchey/contract/messaging/conversation'
import { actingPerson } from '../../kernel/acting-person.ts'
import { inputOf } from '../../kernel/contract-input.ts'
import { command } from '../../kernel/operation.ts'
import { appendMessage } from './append-message.ts'
import { holdMembership } from './membership-store.ts'
import { readMessage } from './message-store.ts'
import { canTakePart, mayWrite } from './messaging-policy.ts'

/** Sends a message, exactly once for each client id. Throws `conflict` and `too_many_requests`. */
export const sendMessage = command({
  name: 'message.sent',
  input: inputOf(api['POST /api/conversations/{id}/messages']),
  who: mayWrite,
  secret: true,
  facts: (scope, input) => holdMembership(scope, input.id),
  access: canTakePart,
  run: async (scope, input, membership): Promise<Message> => {
    const id = await appendMessage(scope, membership, input)
    return readMessage(scope.db, { readerId: actingPerson(scope.actor), conversationId: input.id }, id)
  },
  audit: () => null,
})

import { api } from '@pitchey/contract/api'
import type { ConversationId, MessageId } from '@pitchey/contract/ids'
import type { Message } from '@pitchey/contract/messaging/conversation'
import { actingPerson } from '../../kernel/acting-person.ts'
import { inputOf } from '../../kernel/contract-input.ts'
import { command } from '../../kernel/operation.ts'
import type { CommandScope, Scope } from '../../kernel/operation.ts'
import { signedIn } from '../../kernel/policy.ts'
import { Problem } from '../../kernel/problem.ts'
import { assertVersion } from '../../kernel/version.ts'
import { advance } from './conversation-store.ts'
import { holdMembership } from './membership-store.ts'
import { findMessageFacts, readMessage, setBody, wipeMessage } from './message-store.ts'
import { canChangeMessage, mayWrite } from './messaging-policy.ts'

/** [MSG5] How long after sending a message its words can be changed. */
export const editWindowMs = 15 * 60_000

const findMessage = async (scope: Scope, input: { id: ConversationId; messageId: MessageId }) => {
  const membership = await holdMembership(scope, input.id)
  if (membership === null) return null
  const readerId = actingPerson(scope.actor)
  const message = await findMessageFacts(scope.db, { readerId, conversationId: input.id }, input.messageId)
  return message === null || message.deleted ? null : { ...message, membership }
}

const tell = (
  scope: CommandScope,
  conversationId: ConversationId,
  message: { id: MessageId; seq: number },
  changeSeq: number,
) =>
  scope.emit({
    type: 'message.changed',
    entityId: message.id,
    payload: { conversationId, seq: message.seq, changeSeq, byId: actingPerson(scope.actor) },
  })

/** Changes the words of a message. Throws `stale_version`, and `conflict` when it was sent too long ago. */
export const editMessage = command({
  name: 'message.edited',
  input: inputOf(api['PATCH /api/conversations/{id}/messages/{messageId}']),
  who: mayWrite,
  facts: findMessage,
  access: canChangeMessage,
  run: async (scope, input, message): Promise<Message> => {
    assertVersion(message.version, input.version)
    if (scope.now.getTime() - message.createdAt.getTime() > editWindowMs) {
      throw new Problem('conflict', { detail: 'A message can be changed for fifteen minutes.' })
    }
    const { changes: changeSeq } = await advance(scope.db, input.id, 'change')
    await setBody(scope.db, message.id, { body: input.body, now: scope.now, changeSeq })
    tell(scope, input.id, message, changeSeq)
    return readMessage(scope.db, { readerId: message.senderId, conversationId: input.id }, message.id)
  },
  audit: (input, output) => ({
    entityType: 'message',
    entityId: output.id,
    details: { conversationId: input.id, version: output.version },
  }),
})

/** Deletes a message: its words and reactions are wiped, its place stays. */
export const deleteMessage = command({
  name: 'message.deleted',
  input: inputOf(api['DELETE /api/conversations/{id}/messages/{messageId}']),
  who: signedIn,
  facts: findMessage,
  access: canChangeMessage,
  run: async (scope, input, message): Promise<undefined> => {
    const { changes: changeSeq } = await advance(scope.db, input.id, 'change')
    await wipeMessage(scope.db, message.id, { now: scope.now, changeSeq })
    tell(scope, input.id, message, changeSeq)
    return undefined
  },
  audit: (input) => ({ entityType: 'message', entityId: input.messageId, details: { conversationId: input.id } }),
})

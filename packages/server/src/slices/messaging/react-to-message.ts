import { api } from '@pitchey/contract/api'
import type { ConversationId, MessageId } from '@pitchey/contract/ids'
import { actingPerson } from '../../kernel/acting-person.ts'
import { inputOf } from '../../kernel/contract-input.ts'
import { command } from '../../kernel/operation.ts'
import type { CommandScope, Scope } from '../../kernel/operation.ts'
import { signedIn } from '../../kernel/policy.ts'
import type { AccessPolicy } from '../../kernel/policy.ts'
import { Problem } from '../../kernel/problem.ts'
import { advance } from './conversation-store.ts'
import { holdMembership } from './membership-store.ts'
import type { Membership } from './membership-store.ts'
import { findMessageFacts } from './message-store.ts'
import type { MessageFacts } from './message-store.ts'
import { canTakePart, mayWrite } from './messaging-policy.ts'
import { addReaction, dropReaction, otherEmoji, touchMessage } from './reaction-store.ts'

const emojiPerMessage = 20

type Facts = { membership: Membership; message: MessageFacts }

const findFacts = async (scope: Scope, input: { id: ConversationId; messageId: MessageId }): Promise<Facts | null> => {
  const membership = await holdMembership(scope, input.id)
  if (membership === null) return null
  const readerId = actingPerson(scope.actor)
  const message = await findMessageFacts(scope.db, { readerId, conversationId: input.id }, input.messageId)
  return message === null || message.deleted ? null : { membership, message }
}

const access: AccessPolicy<Facts> = (actor, { membership }) => canTakePart(actor, membership)

const tell = async (scope: CommandScope, conversationId: ConversationId, message: MessageFacts): Promise<void> => {
  const { changes: changeSeq } = await advance(scope.db, conversationId, 'change')
  await touchMessage(scope.db, message.id, changeSeq)
  scope.emit({
    type: 'message.changed',
    entityId: message.id,
    payload: { conversationId, seq: message.seq, changeSeq, byId: actingPerson(scope.actor) },
  })
}

/** Reacts to a message; doing it again changes nothing. Throws `conflict` when too many emoji stand there already. */
export const reactToMessage = command({
  name: 'message.reacted',
  input: inputOf(api['PUT /api/conversations/{id}/messages/{messageId}/reactions/{emoji}']),
  who: mayWrite,
  facts: findFacts,
  access,
  run: async (scope, input, { membership, message }): Promise<undefined> => {
    if (membership.state === 'blocked') throw new Problem('conflict', { detail: 'You blocked this conversation.' })
    if ((await otherEmoji(scope.db, message.id, input.emoji)) >= emojiPerMessage) {
      throw new Problem('conflict', { detail: `A message takes at most ${emojiPerMessage} different emoji.` })
    }
    const reaction = { messageId: message.id, personId: actingPerson(scope.actor), emoji: input.emoji }
    if (await addReaction(scope.db, reaction, scope.now)) await tell(scope, input.id, message)
    return undefined
  },
  audit: () => null,
})

/** Takes a reaction back; doing it again changes nothing. */
export const takeReactionBack = command({
  name: 'message.reaction-dropped',
  input: inputOf(api['DELETE /api/conversations/{id}/messages/{messageId}/reactions/{emoji}']),
  who: signedIn,
  facts: findFacts,
  access,
  run: async (scope, input, { message }): Promise<undefined> => {
    const reaction = { messageId: message.id, personId: actingPerson(scope.actor), emoji: input.emoji }
    if (await dropReaction(scope.db, reaction)) await tell(scope, input.id, message)
    return undefined
  },
  audit: () => null,
})

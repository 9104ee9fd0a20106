import type { MessageId, PitchId, UserId } from '@pitchey/contract/ids'
import { actingPerson } from '../../kernel/acting-person.ts'
import { newId } from '../../kernel/ids.ts'
import type { CommandScope } from '../../kernel/operation.ts'
import { Problem } from '../../kernel/problem.ts'
import { holdAllowance, spendMessage } from './allowance-store.ts'
import { advance, maySeePitch } from './conversation-store.ts'
import { setState } from './inbox-store.ts'
import type { Membership } from './membership-store.ts'
import { findByClientId, findMessageFacts, insertMessage } from './message-store.ts'
import { showReadPosition } from './show-read-position.ts'

export type Draft = {
  clientId: string
  body: string
  replyToId?: MessageId | undefined
  pitchId?: PitchId | undefined
}

const gone = (pointer: string, message: string): Problem =>
  new Problem('conflict', { errors: [{ pointer, code: 'gone', message }] })

const answeredBy = async (scope: CommandScope, { conversationId }: Membership, readerId: UserId, draft: Draft) => {
  if (draft.replyToId === undefined) return null
  const answered = await findMessageFacts(scope.db, { readerId, conversationId }, draft.replyToId)
  if (answered === null || answered.deleted) throw gone('/replyToId', 'is not a message that stands here')
  return { id: answered.id, seq: answered.seq }
}

const assertOpen = async (scope: CommandScope, membership: Membership): Promise<void> => {
  if (membership.state === 'blocked') throw new Problem('conflict', { detail: 'You blocked this conversation.' })
  if (!membership.counterpartActive) throw new Problem('conflict', { detail: 'Nobody reads this any more.' })
  if (membership.state === 'accepted') return
  await setState(scope.db, membership.conversationId, actingPerson(scope.actor), 'accepted')
}

/**
 * Adds the actor's message to a conversation that is held, and accepts it if it was a request to them. What was sent
 * before under the same client id is answered again and changes nothing.
 * Throws `conflict` and `too_many_requests`.
 */
export const appendMessage = async (scope: CommandScope, membership: Membership, draft: Draft): Promise<MessageId> => {
  const { conversationId } = membership
  const senderId = actingPerson(scope.actor)
  const twin = await findByClientId(scope.db, conversationId, senderId, draft.clientId)
  if (twin !== null) return twin
  await assertOpen(scope, membership)
  const replyTo = await answeredBy(scope, membership, senderId, draft)
  const pitchId = draft.pitchId ?? null
  if (pitchId !== null && !(await maySeePitch(scope.db, senderId, pitchId))) {
    throw gone('/pitchId', 'is not a pitch that you can see')
  }
  await spendMessage(scope.db, senderId, await holdAllowance(scope.db, senderId, scope.now), scope.now)
  const { head: seq, changes: changeSeq } = await advance(scope.db, conversationId, 'message')
  const id = newId<MessageId>()
  const { clientId, body } = draft
  await insertMessage(scope.db, {
    id,
    conversationId,
    seq,
    changeSeq,
    senderId,
    clientId,
    body,
    replyTo,
    pitchId,
    now: scope.now,
  })
  scope.emit({ type: 'message.sent', entityId: id, payload: { conversationId, seq, changeSeq, senderId } })
  // What was read while it was a request was shown to nobody; the answer shows it.
  if (membership.state !== 'accepted') await showReadPosition(scope, { ...membership, state: 'accepted' })
  return id
}

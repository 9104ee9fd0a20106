import { conversationId, userId } from '@pitchey/contract/ids'
import { z } from 'zod'
import { command } from '../../kernel/operation.ts'
import { systemOnly } from '../../kernel/policy.ts'
import { addresseesOf } from '../messaging/index.ts'
import { notify, settleGroup } from './notify.ts'

const groupOf = (id: string): string => `conversation:${id}`

/** Notifies everybody who takes part, accepted the conversation, did not mute it and has not read the message yet. */
export const notifyOfMessage = command({
  name: 'notification.message',
  input: z.object({ conversationId, seq: z.int(), senderId: userId }),
  who: systemOnly,
  run: async (scope, { conversationId: id, seq, senderId }): Promise<undefined> => {
    for (const { personId, state, muted, lastReadSeq } of await addresseesOf(scope.db, id, scope.now)) {
      if (personId === senderId || state !== 'accepted' || muted || lastReadSeq >= seq) continue
      await notify(scope, personId, {
        kind: 'message',
        payload: { conversationId: id, seq, actorId: senderId },
        source: `message:${id}:${seq}`,
        groupKey: groupOf(id),
      })
    }
    return undefined
  },
  audit: () => null,
})

/** Notifies everybody to whom a conversation is a request, once. */
export const notifyOfRequest = command({
  name: 'notification.message-request',
  input: z.object({ id: conversationId, byId: userId }),
  who: systemOnly,
  run: async (scope, { id, byId }): Promise<undefined> => {
    for (const { personId, state } of await addresseesOf(scope.db, id, scope.now)) {
      if (personId === byId || state !== 'requested') continue
      await notify(scope, personId, {
        kind: 'message_request',
        payload: { conversationId: id, actorId: byId },
        source: `message-request:${id}`,
      })
    }
    return undefined
  },
  audit: () => null,
})

/** Marks what was said of a conversation as read when the conversation is. */
export const settleConversation = command({
  name: 'notification.conversation-read',
  input: z.object({ id: conversationId, personId: userId, upTo: z.int() }),
  who: systemOnly,
  run: async (scope, { id, personId, upTo }): Promise<undefined> => {
    await settleGroup(scope, personId, groupOf(id), upTo)
    return undefined
  },
  audit: () => null,
})

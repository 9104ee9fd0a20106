import type { ConversationId } from '@pitchey/contract/ids'
import { messageIds } from '@pitchey/contract/realtime/server-messages'
import { roomOf } from '@pitchey/contract/realtime/rooms'
import type { Db } from '../../kernel/db.ts'
import { payloadId, personIn } from '../../realtime/hints.ts'
import type { HintRule, HintTable, PastEvent } from '../../realtime/hints.ts'
import { addresseesOf } from './inbox-store.ts'

const conversationOf = (event: PastEvent): string | null => payloadId(event, 'conversationId')

/** Everybody who takes part and did not block the conversation, wherever they are. */
const participants = async (conversationId: string | null, tx: Db, now: Date): Promise<string[]> => {
  if (conversationId === null) return []
  const people = await addresseesOf(tx, conversationId as ConversationId, now)
  return people.filter(({ state }) => state !== 'blocked').map(({ personId }) => roomOf('user', personId))
}

const changeOf = ({ payload }: PastEvent): number | null =>
  typeof payload['changeSeq'] === 'number' ? payload['changeSeq'] : null

/** Ids and numbers alone: what was said is read through the API, which knows what each reader may see. */
const aboutMessage = (kind: 'sent' | 'changed'): HintRule => ({
  rooms: (event, { tx, now }) => participants(conversationOf(event), tx, now),
  message: (event) => {
    const { conversationId, seq, changeSeq, senderId, byId } = event.payload
    const data = messageIds.safeParse({
      kind,
      id: event.entityId,
      conversationId,
      seq,
      changeSeq,
      byId: senderId ?? byId,
    })
    return data.success ? { type: 'message', data: data.data } : null
  },
})

const aboutConversation = (kind: string): HintRule => ({
  rooms: async (event, { tx, now }) => [
    roomOf('conversation', event.entityId),
    ...(await participants(event.entityId, tx, now)),
    personIn('leftId')(event),
  ],
  entity: 'conversation',
  version: changeOf,
  kind,
  recheck: () => true,
})

const ownScreens = (kind: string): HintRule => ({
  rooms: (event) => [personIn('personId')(event)],
  entity: 'inbox',
  kind,
})

/** [MSG22] Only those who share receipts hear of one. */
const receiptRule: HintRule = {
  rooms: async ({ entityId }, { tx, now }) => {
    const people = await addresseesOf(tx, entityId as ConversationId, now)
    return people
      .filter(({ state, sharesReceipts }) => sharesReceipts && state !== 'blocked')
      .map(({ personId }) => roomOf('user', personId))
  },
  entity: 'conversation',
  version: changeOf,
  kind: 'receipt',
}

/** What participants hear of their conversations. */
export const messagingHints: HintTable = {
  'message.sent': [aboutMessage('sent')],
  'message.changed': [aboutMessage('changed')],
  'conversation.created': [aboutConversation('created')],
  'conversation.changed': [aboutConversation('changed')],
  'conversation.filed': [ownScreens('filed')],
  'conversation.read': [ownScreens('read')],
  'conversation.receipt': [receiptRule],
}

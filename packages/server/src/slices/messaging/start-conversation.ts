import { api } from '@pitchey/contract/api'
import type { ApiAnswer } from '@pitchey/contract/api'
import type { ConversationId, PitchId, UserId } from '@pitchey/contract/ids'
import { JsonText } from '../../http/route.ts'
import { actingPerson } from '../../kernel/acting-person.ts'
import { inputOf } from '../../kernel/contract-input.ts'
import { newId } from '../../kernel/ids.ts'
import { command } from '../../kernel/operation.ts'
import type { CommandScope } from '../../kernel/operation.ts'
import { Problem } from '../../kernel/problem.ts'
import { checkConversationsBegun } from './allowance-store.ts'
import { appendMessage } from './append-message.ts'
import { findConversation, maySeePitch, putConversation } from './conversation-store.ts'
import { setState } from './inbox-store.ts'
import { holdMembership, seatPeople } from './membership-store.ts'
import type { Membership } from './membership-store.ts'
import { mayWrite } from './messaging-policy.ts'
import { assertReachable } from './recipient-store.ts'

type Plan = {
  participantIds: readonly UserId[]
  subject?: string | undefined
  pitchId?: PitchId | undefined
  clientId?: string | undefined
}

const begin = async (scope: CommandScope, plan: Plan): Promise<{ id: ConversationId; isNew: boolean }> => {
  const creatorId = actingPerson(scope.actor)
  const [first, ...rest] = plan.participantIds
  const pair =
    first !== undefined && rest.length === 0 && plan.subject === undefined ? ([creatorId, first] as const) : null
  const put = await putConversation(scope.db, {
    id: newId<ConversationId>(),
    kind: pair === null ? 'group' : plan.pitchId === undefined ? 'direct' : 'pitch',
    pitchId: plan.pitchId ?? null,
    subject: plan.subject ?? null,
    creatorId,
    clientId: pair === null ? (plan.clientId ?? null) : null,
    pair,
    now: scope.now,
  })
  if (!put.isNew) return put
  await checkConversationsBegun(scope.db, creatorId, scope.now)
  await seatPeople(scope.db, put.id, [creatorId, ...plan.participantIds], scope.now)
  scope.emit({ type: 'conversation.created', entityId: put.id, payload: { byId: creatorId, changeSeq: 1 } })
  return put
}

const takeUp = async (scope: CommandScope, membership: Membership): Promise<void> => {
  if (membership.leftSeq !== null) throw new Problem('conflict', { detail: 'You left this conversation.' })
  if (membership.state === 'blocked') throw new Problem('conflict', { detail: 'You blocked this conversation.' })
  await setState(scope.db, membership.conversationId, actingPerson(scope.actor), 'accepted')
}

/**
 * Begins a conversation, with a first message or without. Two people have one, and one more for each pitch: it is
 * answered when it exists. Throws `not_found` for people and pitches that are not the actor's to know, `conflict`
 * and `too_many_requests`.
 */
export const startConversation = command({
  name: 'conversation.begun',
  input: inputOf(api['POST /api/conversations']),
  who: mayWrite,
  secret: true,
  run: async (scope, input) => {
    const creatorId = actingPerson(scope.actor)
    await assertReachable(scope.db, scope.actor, input.participantIds, (index) => `/participantIds/${index}`)
    if (input.pitchId !== undefined && !(await maySeePitch(scope.db, creatorId, input.pitchId))) {
      throw new Problem('not_found', {
        errors: [{ pointer: '/pitchId', code: 'unknown_pitch', message: 'is not a pitch that you can see' }],
      })
    }
    const { id, isNew } = await begin(scope, input)
    const membership = await holdMembership(scope, id)
    if (membership === null) throw new Error(`the conversation ${id} has no place for its creator`)
    if (!isNew) await takeUp(scope, membership)
    if (input.firstMessage) await appendMessage(scope, { ...membership, state: 'accepted' }, input.firstMessage)
    const json = await findConversation(scope.db, creatorId, id)
    if (json === null) throw new Error(`the conversation ${id} vanished`)
    return { id, isNew, answer: new JsonText<ApiAnswer<'POST /api/conversations'>>(json) }
  },
  audit: (_input, { id, isNew }) => (isNew ? { entityType: 'conversation', entityId: id } : null),
})

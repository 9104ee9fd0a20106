import { api } from '@pitchey/contract/api'
import type { UserId } from '@pitchey/contract/ids'
import { groupSize } from '@pitchey/contract/messaging/conversation'
import { actingPerson } from '../../kernel/acting-person.ts'
import { inputOf } from '../../kernel/contract-input.ts'
import { command } from '../../kernel/operation.ts'
import type { CommandScope } from '../../kernel/operation.ts'
import { signedIn } from '../../kernel/policy.ts'
import { Problem } from '../../kernel/problem.ts'
import { advance, setOwner } from './conversation-store.ts'
import { holdMembership, seatPeople, seatsOf, unseatPerson } from './membership-store.ts'
import type { Membership } from './membership-store.ts'
import { canLead, canTakePart, mayWrite } from './messaging-policy.ts'
import { assertReachable } from './recipient-store.ts'

/** [MSG4] People who take or took part in a group over its life. */
const groupSizeEver = 200

const assertGroup = ({ kind }: Membership): void => {
  if (kind !== 'group') throw new Problem('conflict', { detail: 'Only groups change their participants.' })
}

const tell = async (
  scope: CommandScope,
  { conversationId }: Membership,
  changeSeq: number,
  who: { joinedId?: UserId; leftId?: UserId },
): Promise<void> => {
  const payload = { changeSeq, byId: actingPerson(scope.actor), ...who }
  scope.emit({ type: 'conversation.changed', entityId: conversationId, payload })
}

const part = async (scope: CommandScope, membership: Membership, personId: UserId): Promise<void> => {
  const { conversationId } = membership
  const { head, changes } = await advance(scope.db, conversationId, 'details')
  await unseatPerson(scope.db, { conversationId, head, changes }, personId)
  await tell(scope, membership, changes, { leftId: personId })
}

/** Adds a person to a group; somebody who takes part already changes nothing. Throws `conflict` when it is full. */
export const addParticipant = command({
  name: 'conversation.person-added',
  input: inputOf(api['PUT /api/conversations/{id}/participants/{personId}']),
  who: mayWrite,
  facts: (scope, input) => holdMembership(scope, input.id),
  access: canLead,
  run: async (scope, { id, personId }, membership): Promise<undefined> => {
    assertGroup(membership)
    const seats = await seatsOf(scope.db, id)
    if (seats.some((seat) => seat.personId === personId && !seat.left)) return undefined
    await assertReachable(scope.db, scope.actor, [personId], () => '#/path/personId')
    if (seats.filter((seat) => !seat.left).length >= groupSize || seats.length >= groupSizeEver) {
      throw new Problem('conflict', { detail: `A group has at most ${groupSize} people.` })
    }
    const { changes } = await advance(scope.db, id, 'details')
    await seatPeople(scope.db, id, [personId], scope.now)
    await tell(scope, membership, changes, { joinedId: personId })
    return undefined
  },
  audit: ({ id, personId }) => ({ entityType: 'conversation', entityId: id, details: { personId } }),
})

/** Removes a person from a group; somebody who takes no part changes nothing. */
export const removeParticipant = command({
  name: 'conversation.person-removed',
  input: inputOf(api['DELETE /api/conversations/{id}/participants/{personId}']),
  who: signedIn,
  facts: (scope, input) => holdMembership(scope, input.id),
  access: canLead,
  run: async (scope, { id, personId }, membership): Promise<undefined> => {
    assertGroup(membership)
    if (personId === actingPerson(scope.actor)) {
      throw new Problem('conflict', { detail: 'Whoever leads a group leaves it instead.' })
    }
    const seats = await seatsOf(scope.db, id)
    if (!seats.some((seat) => seat.personId === personId && !seat.left)) return undefined
    await part(scope, membership, personId)
    return undefined
  },
  audit: ({ id, personId }) => ({ entityType: 'conversation', entityId: id, details: { personId } }),
})

/** Leaves a group; one that loses its owner is led by whoever has been there longest. */
export const leaveConversation = command({
  name: 'conversation.left',
  input: inputOf(api['POST /api/conversations/{id}/leave']),
  who: signedIn,
  facts: (scope, input) => holdMembership(scope, input.id),
  access: canTakePart,
  run: async (scope, { id }, membership): Promise<undefined> => {
    assertGroup(membership)
    const personId = actingPerson(scope.actor)
    if (membership.ownerId === personId) {
      const heir = (await seatsOf(scope.db, id)).find((seat) => !seat.left && seat.personId !== personId)
      if (heir) await setOwner(scope.db, id, heir.personId)
    }
    await part(scope, membership, personId)
    return undefined
  },
  audit: ({ id }) => ({ entityType: 'conversation', entityId: id }),
})

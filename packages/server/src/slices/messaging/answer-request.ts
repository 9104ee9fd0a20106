import { api } from '@pitchey/contract/api'
import type { ApiAnswer } from '@pitchey/contract/api'
import type { InboxState } from '@pitchey/contract/messaging/conversation'
import { JsonText } from '../../http/route.ts'
import { actingPerson } from '../../kernel/acting-person.ts'
import { inputOf } from '../../kernel/contract-input.ts'
import { command } from '../../kernel/operation.ts'
import { signedIn } from '../../kernel/policy.ts'
import { findConversation } from './conversation-store.ts'
import { setState } from './inbox-store.ts'
import { findMembership } from './membership-store.ts'

type Word = 'accept' | 'ignore' | 'block'

const answer = (word: Word, state: Exclude<InboxState, 'requested'>) =>
  command({
    name: `conversation.${state}`,
    input: inputOf(api[`POST /api/conversations/{id}/${word}`]),
    who: signedIn,
    secret: true,
    facts: (scope, input) => findMembership(scope, input.id),
    run: async (scope, input) => {
      const personId = actingPerson(scope.actor)
      await setState(scope.db, input.id, personId, state)
      scope.emit({ type: 'conversation.filed', entityId: input.id, payload: { personId } })
      const json = await findConversation(scope.db, personId, input.id)
      if (json === null) throw new Error(`the conversation ${input.id} vanished`)
      return new JsonText<ApiAnswer<`POST /api/conversations/{id}/${Word}`>>(json)
    },
    audit: (input) => ({ entityType: 'conversation', entityId: input.id }),
  })

export const acceptConversation = answer('accept', 'accepted')
export const ignoreConversation = answer('ignore', 'ignored')
export const blockConversation = answer('block', 'blocked')

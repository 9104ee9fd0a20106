import { conversationId } from '@pitchey/contract/ids'
import { z } from 'zod'
import { query } from '../../kernel/operation.ts'
import { signedIn } from '../../kernel/policy.ts'
import { findMembership } from './membership-store.ts'
import { canTakePart } from './messaging-policy.ts'

/** Whether the acting person may be where a conversation is held. Throws the `Problem` that says why not. */
export const attendConversation = query({
  name: 'conversation.attended',
  input: z.strictObject({ id: conversationId }),
  who: signedIn,
  facts: (scope, { id }) => findMembership(scope, id),
  access: canTakePart,
  run: async (): Promise<undefined> => undefined,
})

/** Number of the newest change that the acting person may see; null for a conversation that is none of theirs. */
export const readChangeHead = query({
  name: 'conversation.change-head',
  input: z.strictObject({ id: conversationId }),
  who: signedIn,
  facts: (scope, { id }) => findMembership(scope, id),
  run: async (_scope, _input, { changes, leftChanges }): Promise<number> => leftChanges ?? changes,
})

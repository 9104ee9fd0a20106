import { organisationId, pitchId, userId } from '@pitchey/contract/ids'
import { z } from 'zod'
import { actingPerson } from '../../kernel/acting-person.ts'
import { execute } from '../../kernel/execute.ts'
import type { Caller, Kernel } from '../../kernel/execute.ts'
import { query } from '../../kernel/operation.ts'
import type { Operation } from '../../kernel/operation.ts'
import { signedIn } from '../../kernel/policy.ts'
import type { RoomGate, RoomGates } from '../../realtime/handlers.ts'
import { canSeeReactions, findPitchFacts } from '../engagement/index.ts'
import { attendConversation } from '../messaging/index.ts'
import { isMemberOf } from '../organisations/index.ts'
import { canJoinOrganisation, canJoinOwn } from './realtime-policy.ts'

const nothing = async (): Promise<undefined> => undefined

const joinOwn = query({
  name: 'realtime.join-own',
  input: z.strictObject({ id: userId }),
  who: signedIn,
  withoutActor: true,
  facts: async (_scope, { id }) => ({ userId: id }),
  access: canJoinOwn,
  run: nothing,
})

/** A pitch's room says no more than that something changed, and its public counters: so it is for all who may see it. */
const joinPitch = query({
  name: 'realtime.join-pitch',
  input: z.strictObject({ id: pitchId }),
  who: signedIn,
  facts: (scope, { id }) => findPitchFacts(scope.db, id),
  access: canSeeReactions,
  run: nothing,
})

const joinOrganisation = query({
  name: 'realtime.join-organisation',
  input: z.strictObject({ id: organisationId }),
  who: signedIn,
  facts: async (scope, { id }) => ({ isMember: await isMemberOf(scope.db, id, actingPerson(scope.actor)) }),
  access: canJoinOrganisation,
  run: nothing,
})

const gate =
  <Input extends z.ZodType, Facts>(kernel: Kernel, operation: Operation<Input, Facts, undefined>): RoomGate =>
  (id: string, caller: Caller) =>
    execute(kernel, operation, { id }, caller)

/** Who may be in which room. */
export const createRoomGates = (kernel: Kernel): RoomGates => ({
  user: gate(kernel, joinOwn),
  pitch: gate(kernel, joinPitch),
  conversation: gate(kernel, attendConversation),
  organisation: gate(kernel, joinOrganisation),
})

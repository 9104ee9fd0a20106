import { api } from '@pitchey/contract/api'
import { userId } from '@pitchey/contract/ids'
import { roomOf } from '@pitchey/contract/realtime/rooms'
import { z } from 'zod'
import { inputOf } from '../../kernel/contract-input.ts'
import { command } from '../../kernel/operation.ts'
import { systemOnly } from '../../kernel/policy.ts'
import { Problem } from '../../kernel/problem.ts'
import { deleteBlock, findBlock, raiseBlock } from './block-store.ts'
import type { RealtimeContext } from './realtime-context.ts'
import { canOperate } from './realtime-policy.ts'

/** [RT5] Closes every socket of a person who broke the limits again and again, and refuses new ones for a while. */
export const blockPerson = ({ rooms }: Pick<RealtimeContext, 'rooms'>) =>
  command({
    name: 'realtime.blocked',
    input: z.strictObject({ userId, reason: z.string() }),
    who: systemOnly,
    run: async (scope, input) => {
      const { level, blockedUntil } = await raiseBlock(scope.db, input.userId, input.reason, scope.now)
      const retryAfterMs = blockedUntil.getTime() - scope.now.getTime()
      await rooms.publish([{ rooms: [roomOf('user', input.userId)], close: 'blocked', retryAfterMs }], scope.db)
      return { level, blockedUntil }
    },
    audit: (input, { level, blockedUntil }) => ({
      entityType: 'user',
      entityId: input.userId,
      details: { reason: input.reason, level, blockedUntil: blockedUntil.toISOString() },
    }),
  })

/** [RT5] Lets a blocked person open sockets again, as if they had never broken a limit. */
export const liftBlock = command({
  name: 'realtime.unblocked',
  input: inputOf(api['DELETE /api/ws/blocks/{userId}']),
  who: canOperate,
  facts: (scope, input) => findBlock(scope.db, input.userId, scope.now),
  access: canOperate,
  run: async (scope, input): Promise<undefined> => {
    if (!(await deleteBlock(scope.db, input.userId, scope.now))) throw new Problem('not_found')
    return undefined
  },
  audit: (input, _output, blockedUntil) => ({
    entityType: 'user',
    entityId: input.userId,
    details: { blockedUntil: blockedUntil.toISOString() },
  }),
})

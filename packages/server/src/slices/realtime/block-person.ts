import { userId } from '@pitchey/contract/ids'
import { roomOf } from '@pitchey/contract/realtime/rooms'
import { z } from 'zod'
import { command } from '../../kernel/operation.ts'
import { systemOnly } from '../../kernel/policy.ts'
import { raiseBlock } from './block-store.ts'
import type { RealtimeContext } from './realtime-context.ts'

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

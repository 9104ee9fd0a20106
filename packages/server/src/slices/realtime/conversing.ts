import { z } from 'zod'
import { actingPerson } from '../../kernel/acting-person.ts'
import { execute } from '../../kernel/execute.ts'
import type { Kernel } from '../../kernel/execute.ts'
import { query } from '../../kernel/operation.ts'
import { signedIn } from '../../kernel/policy.ts'
import { Problem } from '../../kernel/problem.ts'
import type { Conversing } from '../../realtime/handlers.ts'
import { markConversationRead, readChangeHead, sendMessage } from '../messaging/index.ts'
import { markNotificationsRead, readStream } from '../notifications/index.ts'

const readNotificationHead = query({
  name: 'notification.head',
  input: z.strictObject({}),
  who: signedIn,
  run: async (scope): Promise<number> => (await readStream(scope.db, actingPerson(scope.actor))).head,
})

const unlessNotFound = (error: unknown): null => {
  if (error instanceof Problem && error.code === 'not_found') return null
  throw error
}

/** What people say over sockets goes through the same operations as over HTTP. */
export const createConversing = (kernel: Kernel): Conversing => ({
  send: ({ conversationId: id, ...message }, caller) => execute(kernel, sendMessage, { id, ...message }, caller),
  read: ({ conversationId: id, upTo }, caller) => execute(kernel, markConversationRead, { id, upTo }, caller),
  readNotifications: (data, caller) => execute(kernel, markNotificationsRead, data, caller),
  headsOf: async ({ notifications, conversations }, caller) => {
    const heads: { id: (typeof conversations)[number]['id']; changes: number }[] = []
    for (const { id } of conversations) {
      const changes = await execute(kernel, readChangeHead, { id }, caller).catch(unlessNotFound)
      if (changes !== null) heads.push({ id, changes })
    }
    return {
      notifications: notifications === undefined ? null : await execute(kernel, readNotificationHead, {}, caller),
      conversations: heads,
    }
  },
})

import type { Message } from '@pitchey/contract/messaging/conversation'
import { useQueryClient } from '@tanstack/react-query'
import { call } from '../../app/api.ts'
import { refreshApi } from '../../app/queries.ts'
import { toastError } from '../../ui/toast.ts'
import { refusalWords } from './conversation-words.ts'

const byMessage = ({ conversationId, id }: Message) => ({ id: conversationId, messageId: id })

/** Changes messages of a thread; what is refused is said and thrown on. */
export const useMessageCalls = () => {
  const client = useQueryClient()
  const run = async (title: string, work: () => Promise<unknown>): Promise<void> => {
    try {
      await work()
    } catch (error) {
      toastError(title, { description: refusalWords(error) })
      throw error
    } finally {
      await refreshApi(client, 'GET /api/conversations/{id}/messages', 'GET /api/conversations')
    }
  }
  return {
    save: (message: Message, body: string) =>
      run('The message is as it was', () =>
        call('PATCH /api/conversations/{id}/messages/{messageId}', {
          params: byMessage(message),
          body: { body, version: message.version },
        }),
      ),
    remove: (message: Message) =>
      run('The message is still there', () =>
        call('DELETE /api/conversations/{id}/messages/{messageId}', { params: byMessage(message) }),
      ),
    react: (message: Message, emoji: string, on: boolean) =>
      run('The reaction was not taken', () =>
        call(`${on ? 'PUT' : 'DELETE'} /api/conversations/{id}/messages/{messageId}/reactions/{emoji}`, {
          params: { ...byMessage(message), emoji },
        }),
      ).catch(() => undefined),
  }
}

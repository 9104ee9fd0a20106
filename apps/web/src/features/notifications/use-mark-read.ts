import { useQueryClient } from '@tanstack/react-query'
import { call, type ApiRequest } from '../../app/api.ts'
import { refreshApi } from '../../app/queries.ts'
import { toastError } from '../../ui/toast.ts'

type Marked = ApiRequest<'POST /api/notifications/read'>['body']

/** Marks notifications as read, by their ids or everything up to a number of the stream. */
export function useMarkRead(): (marked: Marked) => Promise<void> {
  const client = useQueryClient()
  return async (marked) => {
    try {
      await call('POST /api/notifications/read', { body: marked })
    } catch {
      toastError('That is still unread', { description: 'The server could not be reached. Try again.' })
      return
    }
    await refreshApi(client, 'GET /api/notifications', 'GET /api/notifications/unread')
  }
}

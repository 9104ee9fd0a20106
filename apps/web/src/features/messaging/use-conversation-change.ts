import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call, type ApiRequest } from '../../app/api.ts'
import { refreshApi } from '../../app/queries.ts'
import { toastError } from '../../ui/toast.ts'
import { refusalWords } from './conversation-words.ts'

type Change = NonNullable<ApiRequest<'PATCH /api/conversations/{id}'>['body']>

/** Changes a conversation for me, or a group that I lead. */
export const useConversationChange = (id: string) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (work: Change | (() => Promise<unknown>)) =>
      typeof work === 'function' ? work() : call('PATCH /api/conversations/{id}', { params: { id }, body: work }),
    onSuccess: () => refreshApi(client, 'GET /api/conversations', 'GET /api/conversations/{id}'),
    onError: (error) => toastError('That did not work', { description: refusalWords(error) }),
  })
}

import type { TeamDocument } from '@pitchey/contract/documents/document'
import type { DocumentId, PitchId } from '@pitchey/contract/ids'
import { useQueryClient } from '@tanstack/react-query'
import type { ApiRequest } from '../../app/api.ts'
import { call } from '../../app/api.ts'
import { isProblem } from '../../app/api-problem.ts'
import { refreshApi } from '../../app/queries.ts'
import { toast, toastError } from '../../ui/toast.ts'

const edit = 'PATCH /api/pitches/{id}/documents/{documentId}'
export type DocumentChange = Omit<ApiRequest<typeof edit>['body'], 'version'>

/** What can be done with a document, each told in a toast when it does not work. */
export const useDocumentChanges = (pitchId: PitchId) => {
  const client = useQueryClient()
  const refresh = () => refreshApi(client, 'GET /api/pitches/{id}/documents/edit', 'GET /api/pitches/{id}/documents')
  const attempt = async (failure: string, work: () => Promise<unknown>): Promise<boolean> => {
    try {
      await work()
      return true
    } catch (error) {
      if (!isProblem(error)) throw error
      toastError(failure, { description: error.message })
      return false
    } finally {
      await refresh()
    }
  }
  return {
    edit: ({ id, version, title }: TeamDocument, body: DocumentChange) =>
      attempt(`${title} was not changed`, () =>
        call(edit, { params: { id: pitchId, documentId: id }, body: { ...body, version } }),
      ),
    order: (ids: readonly DocumentId[]) =>
      attempt('The order was not changed', () =>
        call('PUT /api/pitches/{id}/documents/order', { params: { id: pitchId }, body: { ids: [...ids] } }),
      ),
    remove: async ({ id, title }: TeamDocument): Promise<void> => {
      await call('DELETE /api/pitches/{id}/documents/{documentId}', { params: { id: pitchId, documentId: id } })
      toast(`${title} is deleted`)
      await refresh()
    },
  }
}

import type { TeamDocument, TeamDocuments } from '@pitchey/contract/documents/document'
import type { PitchId } from '@pitchey/contract/ids'
import { useQueryClient } from '@tanstack/react-query'
import type { ApiRequest } from '../../app/api.ts'
import { call } from '../../app/api.ts'
import { isProblem } from '../../app/api-problem.ts'
import { apiQueryKey, refreshApi } from '../../app/queries.ts'
import { toast, toastError } from '../../ui/toast.ts'

const edit = 'PATCH /api/pitches/{id}/documents/{documentId}'
export type DocumentChange = Omit<ApiRequest<typeof edit>['body'], 'version'>

const undoShownMs = 12_000

/** What can be done with a document, each told in a toast when it does not work. */
export const useDocumentChanges = (pitchId: PitchId) => {
  const client = useQueryClient()
  const listKey = apiQueryKey('GET /api/pitches/{id}/documents/edit', { params: { id: pitchId } })
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
    /** The new order shows at once; where it is not taken, the old one comes back. */
    order: async (items: readonly TeamDocument[]) => {
      await client.cancelQueries({ queryKey: listKey })
      client.setQueryData<TeamDocuments>(listKey, (list) => list && { ...list, items: [...items] })
      return attempt('The order was not changed', () =>
        call('PUT /api/pitches/{id}/documents/order', {
          params: { id: pitchId },
          body: { ids: items.map(({ id }) => id) },
        }),
      )
    },
    /** Gone at once, and for some seconds a way back is offered. */
    remove: async ({ id, title }: TeamDocument): Promise<void> => {
      const request = { params: { id: pitchId, documentId: id } }
      const bringBack = () =>
        attempt(`${title} was not brought back`, async () => {
          await call('POST /api/pitches/{id}/documents/{documentId}/restore', request)
          toast(`${title} is back`)
        })
      const isGone = await attempt(`${title} was not deleted`, () =>
        call('DELETE /api/pitches/{id}/documents/{documentId}', request),
      )
      if (!isGone) return
      toast(`${title} is deleted`, {
        tone: 'info',
        durationMs: undoShownMs,
        action: { label: 'Undo', onClick: () => void bringBack() },
      })
    },
  }
}

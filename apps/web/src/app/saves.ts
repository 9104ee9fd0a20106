import { useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query'
import type { ApiAnswer } from './api.ts'
import { call } from './api.ts'
import { apiQueryKey, refreshApi, useApiWhen } from './queries.ts'
import { useSession, type SessionUser } from './session.ts'
import { toast, toastError } from '../ui/toast.ts'

type Saves = ApiAnswer<'GET /api/saves'>
type Relation = ApiAnswer<'GET /api/pitches/{id}/relation'>

/** Where a person finds what they saved. */
export const savedAddress = (user: Pick<SessionUser, 'userType'>): string =>
  user.userType === 'investor' ? '/investor/watchlist' : '/saved'

/** Marks a pitch as saved or not wherever it shows, before or after the server has said so. */
export function showSaved(client: QueryClient, pitchId: string, saved: boolean): void {
  client.setQueryData<Saves>(apiQueryKey('GET /api/saves'), (known) => {
    if (!known) return known
    const others = known.pitchIds.filter((id) => id !== pitchId)
    return { pitchIds: saved ? [pitchId as Saves['pitchIds'][number], ...others] : others }
  })
  client.setQueryData<Relation>(
    apiQueryKey('GET /api/pitches/{id}/relation', { params: { id: pitchId } }),
    (known) => known && { ...known, saved },
  )
}

/** What the reader saved, and how to change it; `canSave` is false for visitors and whoever keeps no lists. */
export function useSaves() {
  const client = useQueryClient()
  const { user } = useSession()
  const canSave = user?.permissions.includes('like.write') ?? false
  const saves = useApiWhen(canSave, 'GET /api/saves')
  const change = useMutation({
    mutationFn: ({ pitchId, saved }: { pitchId: string; saved: boolean }) =>
      call(saved ? 'PUT /api/pitches/{id}/save' : 'DELETE /api/pitches/{id}/save', { params: { id: pitchId } }),
    onMutate: ({ pitchId, saved }) => showSaved(client, pitchId, saved),
    onSuccess: async (_answer, { saved }) => {
      toast(saved ? 'Saved' : 'No longer saved', { durationMs: 2500 })
      await refreshApi(client, 'GET /api/lists', 'GET /api/lists/{id}/items')
    },
    onError: (_error, { pitchId, saved }) => {
      showSaved(client, pitchId, !saved)
      toastError(saved ? 'The pitch was not saved' : 'The pitch is still saved')
    },
  })
  return {
    canSave: canSave && saves.data !== undefined,
    isSaved: (pitchId: string) => saves.data?.pitchIds.some((id) => id === pitchId) ?? false,
    setSaved: (pitchId: string, saved: boolean) => change.mutate({ pitchId, saved }),
  }
}

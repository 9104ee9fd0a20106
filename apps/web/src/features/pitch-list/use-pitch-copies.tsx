import type { OwnPitchCard } from '@pitchey/contract/pitches/pitch'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { call } from '../../app/api.ts'
import { isProblem } from '../../app/api-problem.ts'
import { refreshApi } from '../../app/queries.ts'
import { toast, toastError } from '../../ui/toast.ts'

/** Begins a new draft that says the same as a pitch, and leads to it. Throws nothing. */
export function useDuplicatePitch() {
  const client = useQueryClient()
  const navigate = useNavigate()
  return async (pitch: Pick<OwnPitchCard, 'id' | 'title'>): Promise<void> => {
    try {
      const copy = await call('POST /api/pitches/{id}/duplicate', { params: { id: pitch.id } }, { idempotent: true })
      toast(`${copy.title} is a draft of its own`, {
        action: { label: 'Open editor', onClick: () => void navigate(`/creator/pitches/${copy.id}/edit`) },
      })
    } catch (error) {
      if (!isProblem(error)) throw error
      toastError(`${pitch.title} was not duplicated`, { description: error.message })
    } finally {
      await refreshApi(client, 'GET /api/pitches/mine', 'GET /api/analytics/overview')
    }
  }
}

import type { OwnPitch, OwnPitchCard } from '@pitchey/contract/pitches/pitch'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { call } from '../../app/api.ts'
import { isProblem } from '../../app/api-problem.ts'
import { refreshApi } from '../../app/queries.ts'
import { toast, toastError } from '../../ui/toast.ts'
import { undoOf, type OwnerStep } from './pitch-steps.ts'

type Pitch = Pick<OwnPitchCard, 'id' | 'title' | 'status' | 'version'>

const done: Record<OwnerStep, (title: string) => string> = {
  publish: (title) => `${title} is on the market`,
  unpublish: (title) => `${title} is off the market`,
  archive: (title) => `${title} is archived`,
  restore: (title) => `${title} is a draft again`,
  delete: (title) => `${title} is deleted`,
}

const takeStep = (id: Pitch['id'], step: Exclude<OwnerStep, 'delete'>, version: number): Promise<OwnPitch> =>
  call(`POST /api/pitches/{id}/${step}`, { params: { id }, body: { version } })

/** Moves a pitch from one status to another, says so, and offers the way back. */
export function usePitchSteps() {
  const client = useQueryClient()
  const navigate = useNavigate()
  const refresh = () =>
    refreshApi(
      client,
      'GET /api/pitches/mine',
      'GET /api/analytics/overview',
      'GET /api/pitches',
      'GET /api/pitches/{id}/edit',
      'GET /api/pitches/{idOrSlug}',
    )

  const undo = async (pitch: Pitch, steps: readonly Exclude<OwnerStep, 'delete'>[], from: OwnPitch) => {
    try {
      let present = from
      for (const step of steps) present = await takeStep(pitch.id, step, present.version)
      toast(`${pitch.title} is back as it was`)
    } catch (error) {
      explain(pitch, error)
    } finally {
      await refresh()
    }
  }
  const explain = (pitch: Pitch, error: unknown) => {
    if (!isProblem(error)) throw error
    const toEditor = { label: 'Open editor', onClick: () => void navigate(`/creator/pitches/${pitch.id}/edit`) }
    if (error.code === 'not_publishable')
      toastError(`${pitch.title} is not complete yet`, {
        description: 'The editor says what is missing.',
        action: toEditor,
      })
    else if (error.code === 'stale_version')
      toastError(`${pitch.title} was changed in the meantime`, {
        description: 'The list is up to date now. Try again.',
      })
    else toastError(`That did not work for ${pitch.title}`, { description: error.message })
  }
  /** Throws nothing: what goes wrong is said in a toast. */
  return async (pitch: Pitch, step: OwnerStep): Promise<void> => {
    try {
      if (step === 'delete') {
        await call('DELETE /api/pitches/{id}', { params: { id: pitch.id } })
        toast(done.delete(pitch.title))
      } else {
        const after = await takeStep(pitch.id, step, pitch.version)
        const back = undoOf(step, pitch)
        toast(
          done[step](pitch.title),
          back.length === 0
            ? {}
            : { action: { label: 'Undo', onClick: () => void undo(pitch, back, after) }, durationMs: 9000 },
        )
      }
    } catch (error) {
      explain(pitch, error)
    } finally {
      await refresh()
    }
  }
}

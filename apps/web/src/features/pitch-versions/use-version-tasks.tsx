import type { PitchId } from '@pitchey/contract/ids'
import type { VersionCard } from '@pitchey/contract/pitches/versions'
import { useQueryClient } from '@tanstack/react-query'
import { call } from '../../app/api.ts'
import { isProblem } from '../../app/api-problem.ts'
import { refreshApi } from '../../app/queries.ts'
import { toast, toastError } from '../../ui/toast.ts'
import { versionTitle } from './version-words.ts'

const undoMs = 12_000

/** Restores and renames versions, says so, and offers the way back. */
export function useVersionTasks(id: PitchId) {
  const client = useQueryClient()
  const refresh = () =>
    refreshApi(
      client,
      'GET /api/pitches/{id}/versions',
      'GET /api/pitches/{id}/versions/{number}',
      'GET /api/pitches/{id}/edit',
      'GET /api/pitches/{idOrSlug}',
      'GET /api/pitches/mine',
    )
  const explain = (error: unknown) => {
    if (!isProblem(error)) throw error
    if (error.code === 'not_publishable')
      toastError('That version is not complete enough', {
        description: 'A pitch on the market stays complete. Take it off the market first.',
      })
    else if (error.code === 'stale_version')
      toastError('The pitch was changed in the meantime', { description: 'The list is up to date now. Try again.' })
    else toastError('That did not work', { description: error.message })
  }
  const restoreAt = (number: number, version: number) =>
    call('POST /api/pitches/{id}/versions/{number}/restore', {
      params: { id, number: String(number) },
      body: { version },
    })
  const undo = async (number: number, version: number) => {
    try {
      await restoreAt(number, version)
      toast('The pitch is back as it was')
    } catch (error) {
      explain(error)
    } finally {
      await refresh()
    }
  }

  return {
    refresh,
    /** Brings a version back; `present` is the version of the pitch that the page shows. Throws nothing. */
    restore: async (version: VersionCard, present: number): Promise<void> => {
      try {
        const answer = await restoreAt(version.number, present)
        toast(`${versionTitle(version)} is restored`, {
          description: 'What the pitch said before is kept as a version too.',
          action: { label: 'Undo', onClick: () => void undo(answer.undo, answer.pitch.version) },
          durationMs: undoMs,
        })
      } catch (error) {
        explain(error)
      } finally {
        await refresh()
      }
    },
    unname: async (version: VersionCard): Promise<void> => {
      try {
        await call('PATCH /api/pitches/{id}/versions/{number}', {
          params: { id, number: String(version.number) },
          body: { name: null, was: version.name },
        })
        toast('The name is taken away')
      } catch (error) {
        explain(error)
      } finally {
        await refresh()
      }
    },
  }
}

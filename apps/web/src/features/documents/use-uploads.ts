import type { UploadStatus } from '@pitchey/contract/documents/document'
import type { PitchId } from '@pitchey/contract/ids'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useShallow } from 'zustand/react/shallow'
import { apiQuery, refreshApi } from '../../app/queries.ts'
import { toast, toastError } from '../../ui/toast.ts'
import { useRealtime } from '../../realtime/realtime-store.ts'
import { resumeOffline, settleUpload, useUploadQueue } from './upload-queue.ts'
import type { QueuedUpload } from './upload-queue.ts'

/** While something is checked and no socket says how it ended. */
const pollMs = 1500

/** An upload that this page does not send; `sentBytes` where another tab or device sends it right now. */
export type UploadElsewhere = UploadStatus & { sentBytes: number | null }

/** The queue of a pitch, and what the server knows of uploads that this page does not send. */
export const useUploads = (pitchId: PitchId) => {
  const client = useQueryClient()
  const queued = useUploadQueue(
    useShallow(({ uploads }): QueuedUpload[] => uploads.filter((upload) => upload.pitchId === pitchId)),
  )
  const isChecking = queued.some(({ state }) => state === 'checking')
  const known = useQuery({
    ...apiQuery('GET /api/pitches/{id}/uploads', { params: { id: pitchId } }),
    staleTime: 0,
    refetchInterval: ({ state }) =>
      isChecking || state.data?.items.some((item) => item.state === 'checking') ? pollMs : false,
  })
  const { data, dataUpdatedAt } = known

  useEffect(() => {
    if (!data) return
    const waiting = useUploadQueue
      .getState()
      .uploads.filter((one) => one.pitchId === pitchId && one.state === 'checking')
    let ended = 0
    for (const { uploadId, name, checkingAtMs = 0 } of waiting) {
      if (uploadId === null || dataUpdatedAt <= checkingAtMs) continue
      const found = data.items.find((item) => item.id === uploadId)
      if (found?.state === 'checking' || found?.state === 'receiving') continue
      ended += 1
      settleUpload(uploadId, found?.refusal ?? null)
      if (found) toastError(`${name} was not taken`, { description: found.refusal ?? undefined })
      else toast(`${name} is ready`)
    }
    if (ended > 0) void refreshApi(client, 'GET /api/pitches/{id}/documents/edit', 'GET /api/pitches/{id}/documents')
  }, [data, dataUpdatedAt, pitchId, client])

  // What was asked before the last byte arrived says nothing about the check.
  useEffect(() => {
    if (isChecking) void refreshApi(client, 'GET /api/pitches/{id}/uploads')
  }, [isChecking, client])

  useEffect(() => {
    window.addEventListener('online', resumeOffline)
    return () => window.removeEventListener('online', resumeOffline)
  }, [])

  const own = new Set(queued.map(({ uploadId }) => uploadId))
  const running = useRealtime(({ uploads }) => uploads)
  const elsewhere = (data?.items ?? [])
    .filter((item) => !own.has(item.id))
    .map((item): UploadElsewhere => ({ ...item, sentBytes: running[item.id]?.sentBytes ?? null }))
  return { queued, elsewhere }
}

import type { UploadProgress } from '@pitchey/contract/realtime/upload-progress'
import { useRealtime } from './realtime-store.ts'

/** Whoever says nothing more of an upload does not send it any more. */
export const uploadEndsAfterMs = 15_000
/** How often the tabs of a person say how far they are; the server takes 60 messages a minute of all of them. */
export const tellEveryMs = 4000

/** Keeps which uploads are on their way in any tab or device of this person, until they end or fall silent. */
export const createUploadNotes = () => {
  const timers = new Map<string, ReturnType<typeof setTimeout>>()
  const forget = (uploadId: string): void => {
    clearTimeout(timers.get(uploadId))
    timers.delete(uploadId)
    useRealtime.setState(({ uploads: { [uploadId]: _ended, ...others } }) => ({ uploads: others }))
  }
  return {
    /** Answers whether the server knows something of this upload that a page cannot have heard yet. */
    note: (progress: UploadProgress): boolean => {
      const { uploadId, status } = progress
      const isNew = !timers.has(uploadId)
      forget(uploadId)
      if (status !== 'running') return true
      useRealtime.setState(({ uploads }) => ({ uploads: { ...uploads, [uploadId]: progress } }))
      timers.set(
        uploadId,
        setTimeout(() => forget(uploadId), uploadEndsAfterMs),
      )
      return isNew
    },
    stop: (): void => {
      for (const timer of timers.values()) clearTimeout(timer)
      timers.clear()
      useRealtime.setState({ uploads: {} })
    },
  }
}

const toldAtMs = new Map<string, number>()

/** Tells the person's other tabs and devices how far an upload is: now and then while it runs, and how it ended. */
export const tellUpload = (progress: UploadProgress): void => {
  const { uploadId, status } = progress
  const now = Date.now()
  if (status === 'running') {
    const last = Math.max(0, ...toldAtMs.values())
    const isFirst = !toldAtMs.has(uploadId)
    if (!isFirst && now - last < tellEveryMs) return
    toldAtMs.set(uploadId, now)
  } else {
    toldAtMs.delete(uploadId)
  }
  useRealtime.getState().client?.send({ type: 'upload_progress', data: progress })
}

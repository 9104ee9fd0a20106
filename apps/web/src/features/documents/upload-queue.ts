import { documentKindRules, uploadsPath } from '@pitchey/contract/documents/vocabulary'
import type { DocumentKind } from '@pitchey/contract/documents/vocabulary'
import type { DocumentId } from '@pitchey/contract/ids'
import type { DetailedError, Upload } from 'tus-js-client'
import { create } from 'zustand'
import { tellUpload } from '../../realtime/upload-notes.ts'

export type QueuedUpload = {
  /** Of this queue; the server's own comes with the first answer. */
  id: string
  uploadId: string | null
  pitchId: string
  kind: DocumentKind
  name: string
  sizeBytes: number
  sentBytes: number
  state: 'waiting' | 'uploading' | 'paused' | 'checking' | 'failed'
  /** When its last byte arrived. */
  checkingAtMs?: number
  error?: string
  /** The connection failed, so that it goes on by itself once there is one. */
  offline?: boolean
}

export type NewUpload = { pitchId: string; kind: DocumentKind; file: File; replaces?: DocumentId }

/** Requests of this size end well within the time that a request may take. */
const chunkSizeBytes = 8 * 1024 * 1024
const retryDelaysMs = [0, 1000, 3000, 5000, 10_000, 20_000]
const atOnce = 2

type Queue = { uploads: readonly QueuedUpload[] }

/** Files on their way to the server; they go on while other pages are visited. */
export const useUploadQueue = create<Queue>(() => ({ uploads: [] }))

const running = new Map<string, Upload>()
const given = new Map<string, NewUpload>()

const change = (id: string, fields: Partial<QueuedUpload>): void =>
  useUploadQueue.setState(({ uploads }) => ({
    uploads: uploads.map((upload) => (upload.id === id ? { ...upload, ...fields } : upload)),
  }))
const find = (id: string): QueuedUpload | undefined => useUploadQueue.getState().uploads.find((one) => one.id === id)

/** Says in the person's other tabs and devices how far an upload is. */
const tell = (id: string, status: 'running' | 'done' | 'failed' | 'cancelled'): void => {
  const upload = find(id)
  if (!upload?.uploadId) return
  const { uploadId, name, sentBytes, sizeBytes } = upload
  tellUpload({ uploadId, fileName: name.slice(-200), sentBytes, totalBytes: sizeBytes, status })
}

const problemIn = (error: Error | DetailedError): { status: number; words: string } => {
  const response = 'originalResponse' in error ? error.originalResponse : null
  if (!response) return { status: 0, words: 'The connection was lost' }
  const status = response.getStatus()
  try {
    const { detail, title } = JSON.parse(response.getBody() || '{}') as { detail?: string; title?: string }
    return { status, words: detail ?? title ?? 'The server did not take it' }
  } catch {
    return { status, words: 'The server did not take it' }
  }
}

/** A refusal stays one; a lost connection, a busy server or another writer may pass. */
const mayPass = (status: number): boolean => status === 0 || status === 409 || status === 429 || status >= 500

/** The same file for the same place is the same upload, also after the page was loaded anew. */
const fingerprintOf = ({ pitchId, kind, file, replaces }: NewUpload): string =>
  ['pitchey', pitchId, kind, replaces ?? '', file.name, file.size, file.lastModified].join('|')

const uploadIdIn = (url: string | null): string | null => url?.split('/').at(-1) ?? null

const begin = async (id: string): Promise<void> => {
  const wanted = given.get(id)
  if (!wanted) return
  change(id, { state: 'uploading' })
  const { Upload: TusUpload } = await import('tus-js-client')
  const { pitchId, kind, file, replaces } = wanted
  const fingerprint = fingerprintOf(wanted)
  const upload = new TusUpload(file, {
    endpoint: uploadsPath,
    chunkSize: chunkSizeBytes,
    retryDelays: retryDelaysMs,
    removeFingerprintOnSuccess: true,
    fingerprint: () => Promise.resolve(fingerprint),
    metadata: { pitchId, kind, filename: file.name.slice(-200), ...(replaces === undefined ? {} : { replaces }) },
    onShouldRetry: (error) => mayPass(problemIn(error).status),
    onUploadUrlAvailable: () => change(id, { uploadId: uploadIdIn(upload.url) }),
    onProgress: (sentBytes) => {
      change(id, { sentBytes })
      tell(id, 'running')
    },
    onSuccess: () => {
      running.delete(id)
      change(id, {
        state: 'checking',
        checkingAtMs: Date.now(),
        sentBytes: file.size,
        uploadId: uploadIdIn(upload.url),
      })
      tell(id, 'done')
      startNext()
    },
    onError: (error) => {
      running.delete(id)
      const { status, words } = problemIn(error)
      change(id, { state: 'failed', error: words, offline: status === 0 })
      tell(id, 'failed')
      startNext()
    },
  })
  running.set(id, upload)
  const [before] = await upload.findPreviousUploads()
  if (before) upload.resumeFromPreviousUpload(before)
  // It may have been paused or given up while the library loaded.
  if (find(id)?.state === 'uploading') upload.start()
}

const startNext = (): void => {
  const { uploads } = useUploadQueue.getState()
  const free = atOnce - uploads.filter(({ state }) => state === 'uploading').length
  for (const { id } of uploads.filter(({ state }) => state === 'waiting').slice(0, Math.max(0, free))) void begin(id)
}

/** What is wrong with a file before a byte of it is sent; undefined when nothing is. */
export const faultOf = (kind: DocumentKind, file: Pick<File, 'size'>): string | undefined => {
  const { maxSizeBytes, label } = documentKindRules[kind]
  if (file.size === 0) return 'The file is empty'
  return file.size > maxSizeBytes ? `${label}: at most ${maxSizeBytes / 1024 / 1024} MB` : undefined
}

/** Puts files in the queue; two are sent at a time. */
export const enqueueUploads = (added: readonly NewUpload[]): void => {
  const made = added.map((wanted): QueuedUpload => {
    const id = crypto.randomUUID()
    const { pitchId, kind, file } = wanted
    const fault = faultOf(kind, file)
    if (fault === undefined) given.set(id, wanted)
    const common = { id, uploadId: null, pitchId, kind, name: file.name, sizeBytes: file.size, sentBytes: 0 }
    return fault === undefined ? { ...common, state: 'waiting' } : { ...common, state: 'failed', error: fault }
  })
  useUploadQueue.setState(({ uploads }) => ({ uploads: [...uploads, ...made] }))
  startNext()
}

export const pauseUpload = (id: string): void => {
  void running.get(id)?.abort()
  running.delete(id)
  change(id, { state: 'paused' })
  tell(id, 'cancelled')
  startNext()
}

/** Goes on with an upload that was paused or failed. */
export const resumeUpload = (id: string): void => {
  if (!given.has(id)) return
  useUploadQueue.setState(({ uploads }) => ({
    uploads: uploads.map((one): QueuedUpload => {
      if (one.id !== id) return one
      const { error: _error, offline: _offline, ...rest } = one
      return { ...rest, state: 'waiting' }
    }),
  }))
  startNext()
}

/** Takes an upload off the queue; what the server has of it is given up. Answers its id there. */
export const dropUpload = async (id: string): Promise<void> => {
  const upload = running.get(id)
  const uploadId = find(id)?.uploadId ?? null
  tell(id, 'cancelled')
  running.delete(id)
  given.delete(id)
  useUploadQueue.setState(({ uploads }) => ({ uploads: uploads.filter((one) => one.id !== id) }))
  startNext()
  if (upload) await upload.abort()
  if (uploadId !== null) await discardUpload(uploadId)
}

/** Gives up an upload on the server; one that is gone already is no error. */
export const discardUpload = async (uploadId: string): Promise<void> => {
  await fetch(`${uploadsPath}/${uploadId}`, { method: 'DELETE', headers: { 'tus-resumable': '1.0.0' } }).catch(
    () => undefined,
  )
}

/** Tells the queue how the check of a file ended. */
export const settleUpload = (uploadId: string, refusal: string | null): void => {
  const upload = useUploadQueue.getState().uploads.find((one) => one.uploadId === uploadId)
  if (!upload) return
  given.delete(upload.id)
  if (refusal === null) {
    useUploadQueue.setState(({ uploads }) => ({ uploads: uploads.filter(({ id }) => id !== upload.id) }))
  } else {
    change(upload.id, { state: 'failed', error: refusal })
  }
}

/** Goes on with what failed because there was no connection. */
export const resumeOffline = (): void => {
  for (const { id, offline } of useUploadQueue.getState().uploads) if (offline === true) resumeUpload(id)
}

/** Whether a failed upload can be sent again as it is. */
export const canRetry = (id: string): boolean => given.has(id)

import type { SentMessage } from '@pitchey/contract/realtime/client-messages'
import type { UploadProgress } from '@pitchey/contract/realtime/upload-progress'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { useRealtime } from './realtime-store.ts'
import { createUploadNotes, tellEveryMs, tellUpload, uploadEndsAfterMs } from './upload-notes.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  useRealtime.setState({ client: null, uploads: {} })
})

const progressOf = (given: Partial<UploadProgress> = {}): UploadProgress => ({
  uploadId: 'one',
  fileName: 'script.pdf',
  sentBytes: 40,
  totalBytes: 100,
  status: 'running',
  ...given,
})
const known = () => Object.entries(useRealtime.getState().uploads).map(([id, { sentBytes }]) => [id, sentBytes])

test('an upload of another tab is known until it ends, and what is new of it is asked for', () => {
  const notes = createUploadNotes()
  expect(notes.note(progressOf())).toBe(true)
  expect(notes.note(progressOf({ sentBytes: 60 }))).toBe(false)
  notes.note(progressOf({ uploadId: 'two', sentBytes: 10 }))
  expect(known()).toEqual([
    ['one', 60],
    ['two', 10],
  ])
  expect(notes.note(progressOf({ status: 'done', sentBytes: 100 }))).toBe(true)
  expect(known()).toEqual([['two', 10]])
  notes.stop()
  expect(known()).toEqual([])
})

test('an upload of which nobody speaks any more is forgotten', () => {
  const notes = createUploadNotes()
  notes.note(progressOf())
  vi.advanceTimersByTime(uploadEndsAfterMs - 1)
  notes.note(progressOf({ sentBytes: 50 }))
  vi.advanceTimersByTime(uploadEndsAfterMs - 1)
  expect(known()).toEqual([['one', 50]])
  vi.advanceTimersByTime(1)
  expect(known()).toEqual([])
})

test('however many uploads run, little is said of them, and always how each ended', () => {
  const sent: SentMessage[] = []
  const send = (message: SentMessage) => sent.push(message) > 0
  const client = { start: () => {}, stop: () => {}, wake: () => {}, join: () => () => {}, send }
  useRealtime.setState({ client })
  for (let second = 0; second < 60; second += 1) {
    for (const uploadId of ['a', 'b', 'c']) tellUpload(progressOf({ uploadId, sentBytes: second }))
    vi.advanceTimersByTime(1000)
  }
  expect(sent.length).toBeGreaterThan(10)
  expect(sent.length).toBeLessThanOrEqual(3 + 60_000 / tellEveryMs)
  sent.length = 0
  for (const uploadId of ['a', 'b', 'c']) tellUpload(progressOf({ uploadId, status: 'done' }))
  expect(sent).toHaveLength(3)
})

export type ListedFile = {
  key: string
  /** Milliseconds since its bytes were last written, by the clock of the store. */
  ageMs: number
}

/** Bytes from `start` up to, but not including, `end`. */
export type ByteRange = { start: number; end: number }

/** A file that is being read: how large the whole of it is, and the bytes that were asked for. */
export type OpenFile = { sizeBytes: number; body: ReadableStream<Uint8Array> }

/** Bytes under keys such as `media/<id>/540.avif`. Writes are whole or not at all; keys pass `assertFileKey`. */
export type FileStore = {
  put(key: string, bytes: Uint8Array): Promise<void>
  /** Null when there is no such key. */
  get(key: string): Promise<Uint8Array | null>
  /**
   * Like `put`, for what is too large to be held at once. The key changes only when `chunks` ended; when they throw,
   * nothing is kept and the error goes on to the caller.
   */
  write(key: string, chunks: AsyncIterable<Uint8Array>): Promise<void>
  /** A file as a stream, whole or only a range of it, which must lie within the file. Null when there is no such key. */
  read(key: string, range?: ByteRange): Promise<OpenFile | null>
  /** Removing what is not there is no error. */
  remove(key: string): Promise<void>
  /**
   * At most `limit` keys that begin with `prefix` and come after `after`, in the order of their characters. What a
   * write that never ended left behind is listed too, so that it can be removed. What changes meanwhile may be missed.
   */
  list(page: { prefix: string; after?: string | undefined; limit: number }): Promise<ListedFile[]>
  /** Writes, reads back and removes a probe; rejects when the store does not work. */
  probe(): Promise<void>
}

const maxKeyLength = 200
const keyShape = /^[a-z0-9][a-z0-9_.-]*(?:\/[a-z0-9][a-z0-9_.-]*)*$/u

/** Whether a folder or an object store could take the key for nothing but one file below its root. */
export const isFileKey = (key: string): boolean =>
  key.length <= maxKeyLength && keyShape.test(key) && !key.includes('..')

/** Throws a `TypeError` for a key that a folder or an object store could take for anything but one file below its root. */
export const assertFileKey = (key: string): void => {
  if (!isFileKey(key)) {
    throw new TypeError(`not a file key: ${JSON.stringify(key.slice(0, maxKeyLength))}`)
  }
}

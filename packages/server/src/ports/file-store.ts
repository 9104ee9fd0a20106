/** Bytes under keys such as `media/<id>/540.avif`. Writes are whole or not at all; keys pass `assertFileKey`. */
export type FileStore = {
  put(key: string, bytes: Uint8Array): Promise<void>
  /** Null when there is no such key. */
  get(key: string): Promise<Uint8Array | null>
  /** Removing what is not there is no error. */
  remove(key: string): Promise<void>
  /** Writes, reads back and removes a probe; rejects when the store does not work. */
  probe(): Promise<void>
}

const maxKeyLength = 200
const keyShape = /^[a-z0-9][a-z0-9_.-]*(?:\/[a-z0-9][a-z0-9_.-]*)*$/u

/** Throws a `TypeError` for a key that a folder or an object store could take for anything but one file below its root. */
export const assertFileKey = (key: string): void => {
  if (key.length > maxKeyLength || !keyShape.test(key) || key.includes('..')) {
    throw new TypeError(`not a file key: ${JSON.stringify(key.slice(0, maxKeyLength))}`)
  }
}

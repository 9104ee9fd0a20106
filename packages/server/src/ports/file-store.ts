/** Bytes under keys such as `media/<id>/540.avif`. Writes are whole or not at all. */
export type FileStore = {
  put(key: string, bytes: Uint8Array): Promise<void>
  /** Null when there is no such key. */
  get(key: string): Promise<Uint8Array | null>
  /** Removing what is not there is no error. */
  remove(key: string): Promise<void>
  /** Writes, reads back and removes a probe; rejects when the store does not work. */
  probe(): Promise<void>
}

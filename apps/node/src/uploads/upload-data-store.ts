import { createHash } from 'node:crypto'
import type { Readable } from 'node:stream'
import type { Caller, Kernel } from '@pitchey/server/kernel/execute'
import { execute } from '@pitchey/server/kernel/execute'
import { Problem } from '@pitchey/server/kernel/problem'
import { beginUpload, cancelUpload, findUpload, partSizeBytes } from '@pitchey/server/slices/documents/index'
import type { appendToUpload } from '@pitchey/server/slices/documents/index'
import { DataStore, Upload } from '@tus/server'

export type Checksum = { algorithm: 'sha1' | 'sha256'; digest: string }
export type AppendToUpload = ReturnType<typeof appendToUpload>

/** What is held back until its checksum has proved right. */
const maxCheckedSizeBytes = 16 * 1024 * 1024

/** A digit as a number; whatever else is given stays as it is, to be refused and not to be passed over. */
const numberOf = (text: string | null | undefined): number | string | undefined =>
  typeof text === 'string' && /^\d$/u.test(text) ? Number(text) : text === null ? '' : text

const present = (fields: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== null))

/** Uploads as the tus protocol knows them, each step of it an operation of the product by one caller. */
export class UploadDataStore extends DataStore {
  override extensions = ['creation', 'creation-with-upload', 'termination', 'expiration', 'checksum']
  /** When the upload at hand will be forgotten. */
  expiresAt: Date | null = null
  readonly #kernel: Kernel
  readonly #caller: Caller
  readonly #append: AppendToUpload
  readonly #checksum: Checksum | null

  constructor(kernel: Kernel, caller: Caller, append: AppendToUpload, checksum: Checksum | null) {
    super()
    this.#kernel = kernel
    this.#caller = caller
    this.#append = append
    this.#checksum = checksum
  }

  override async create(file: Upload): Promise<Upload> {
    const { pitchId, kind, filename, title, tier, replaces } = file.metadata ?? {}
    const given = present({ pitchId, kind, fileName: filename, title, tier: numberOf(tier), replaces })
    const made = await execute(this.#kernel, beginUpload, { ...given, sizeBytes: file.size }, this.#caller)
    file.id = made.id
    this.expiresAt = made.expiresAt
    return file
  }

  override async getUpload(id: string): Promise<Upload> {
    const found = await execute(this.#kernel, findUpload, { id }, this.#caller)
    this.expiresAt = found.expiresAt
    return new Upload({
      id,
      size: found.sizeBytes,
      offset: found.state === 'receiving' ? found.receivedBytes : found.sizeBytes,
      creation_date: found.createdAt.toISOString(),
    })
  }

  override async remove(id: string): Promise<void> {
    await execute(this.#kernel, cancelUpload, { id }, this.#caller)
  }

  /** Keeps what arrives, part by part; what came before a cut stays. Answers where the upload stands. */
  override async write(stream: Readable, id: string, offset: number): Promise<number> {
    if (this.#checksum) return this.#writeChecked(stream, id, offset, this.#checksum)
    let at = offset
    let waiting: Uint8Array[] = []
    let waitingBytes = 0
    const flush = async (): Promise<void> => {
      if (waitingBytes === 0) return
      const bytes = Buffer.concat(waiting)
      waiting = []
      waitingBytes = 0
      at = await this.#keep(id, at, bytes)
    }
    try {
      for await (const chunk of stream as AsyncIterable<Uint8Array>) {
        for (let start = 0; start < chunk.byteLength;) {
          const piece = chunk.subarray(start, start + partSizeBytes - waitingBytes)
          waiting.push(piece)
          waitingBytes += piece.byteLength
          start += piece.byteLength
          if (waitingBytes === partSizeBytes) await flush()
        }
      }
    } catch (error) {
      if (!(error instanceof Problem)) await flush()
      throw error
    }
    await flush()
    return at
  }

  #keep(id: string, offset: number, bytes: Uint8Array): Promise<number> {
    return execute(this.#kernel, this.#append, { id, offset, bytes }, this.#caller)
  }

  async #writeChecked(stream: Readable, id: string, offset: number, checksum: Checksum): Promise<number> {
    const chunks: Uint8Array[] = []
    let sizeBytes = 0
    for await (const chunk of stream as AsyncIterable<Uint8Array>) {
      sizeBytes += chunk.byteLength
      if (sizeBytes > maxCheckedSizeBytes) {
        throw new Problem('too_large', {
          detail: `With a checksum, send at most ${maxCheckedSizeBytes} bytes at once.`,
        })
      }
      chunks.push(chunk)
    }
    const bytes = Buffer.concat(chunks)
    if (createHash(checksum.algorithm).update(bytes).digest('base64') !== checksum.digest) {
      throw new Problem('checksum_mismatch')
    }
    let at = offset
    for (let start = 0; start < bytes.byteLength; start += partSizeBytes) {
      at = await this.#keep(id, at, bytes.subarray(start, start + partSizeBytes))
    }
    return at
  }
}

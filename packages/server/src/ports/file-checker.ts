import type { DocumentKind, DocumentType } from '@pitchey/contract/documents/vocabulary'

/** Bytes that somebody sent, to be read in any order. */
export type FileSource = {
  sizeBytes: number
  /** Bytes from `start` up to, but not including, `end`. */
  read(start: number, end: number): Promise<Uint8Array>
  /** All bytes, in order. */
  stream(): AsyncIterable<Uint8Array>
}

export type CheckedFile = {
  mediaType: DocumentType
  pages: number | null
  durationMs: number | null
  /** What is to be kept in place of what was sent: pictures lose everything but the picture. */
  instead: Uint8Array | null
  /** Of what is kept, in hexadecimal. */
  sha256: string
  /** Of what is kept. */
  sizeBytes: number
}

/** A file that is not taken; its message is for the person who sent it. */
export class FileFault extends Error {
  override name = 'FileFault'
}

/** Judges files by their content alone; a name only chooses between kinds of plain text. */
export type FileChecker = {
  /** Throws `FileFault` for what the kind does not take, and for what could do harm to whoever opens it. */
  check(source: FileSource, wanted: { kind: DocumentKind; fileName: string }): Promise<CheckedFile>
}

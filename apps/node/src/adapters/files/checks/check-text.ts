import type { DocumentType } from '@pitchey/contract/documents/vocabulary'
import { FileFault } from '@pitchey/server/ports/file-checker'

const controls = /[\u0000-\u0008\u000B\u000E-\u001F]/u
const markup = /^\s*(?:<\?xml|<!doctype|<!--|<html|<svg|<script|<head|<body)/iu

const decode = (bytes: Uint8Array): string | null => {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return controls.test(text) ? null : text
  } catch {
    return null
  }
}

/**
 * What a file of plain text is, or null when it is none: a Final Draft document by its root, and anything else by the
 * ending of its name, which text alone cannot tell. Throws `FileFault` for markup that a browser would run.
 */
export const textTypeOf = (bytes: Uint8Array, fileName: string): DocumentType | null => {
  const text = decode(bytes)
  if (text === null) return null
  if (markup.test(text)) {
    if (/<!(?:doctype|entity)/iu.test(text)) throw new FileFault('This file is of a type that is not taken here.')
    const [, root] = /^\s*(?:<\?xml[^>]*\?>)?\s*(?:<!--[^]*?-->\s*)*<([\w:.-]+)/u.exec(text) ?? []
    if (root === 'FinalDraft') return 'application/x-final-draft'
    throw new FileFault('This file is of a type that is not taken here.')
  }
  if (/<FinalDraft\b/u.test(text.slice(0, 300))) return 'application/x-final-draft'
  if (/\.(?:fountain|spmd|txt)$/iu.test(fileName)) return 'text/vnd.fountain'
  return /\.csv$/iu.test(fileName) ? 'text/csv' : null
}

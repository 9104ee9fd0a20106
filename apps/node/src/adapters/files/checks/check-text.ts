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

const spaces = /\s*/uy
const rootName = /<([\w:.-]+)/uy

const pastSpaces = (text: string, from: number): number => {
  spaces.lastIndex = from
  return from + (spaces.exec(text)?.[0].length ?? 0)
}

const past = (text: string, end: string, from: number): number => {
  const at = text.indexOf(end, from)
  return at === -1 ? text.length : pastSpaces(text, at + end.length)
}

/** The name of the first element behind the XML declaration and comments; each letter of the file is passed once. */
const rootOf = (text: string): string | null => {
  let at = pastSpaces(text, 0)
  if (text.startsWith('<?xml', at)) at = past(text, '?>', at)
  while (text.startsWith('<!--', at)) at = past(text, '-->', at + 4)
  rootName.lastIndex = at
  return rootName.exec(text)?.[1] ?? null
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
    if (rootOf(text) === 'FinalDraft') return 'application/x-final-draft'
    throw new FileFault('This file is of a type that is not taken here.')
  }
  if (/<FinalDraft\b/u.test(text.slice(0, 300))) return 'application/x-final-draft'
  if (/\.(?:fountain|spmd|txt)$/iu.test(fileName)) return 'text/vnd.fountain'
  return /\.csv$/iu.test(fileName) ? 'text/csv' : null
}

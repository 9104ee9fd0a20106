import { FileFault } from '@pitchey/server/ports/file-checker'
import { nameAt } from './pdf-names.ts'

/** Dictionaries stand one behind the other; a file in which they lie inside each other is made to be read for long. */
const maxPassesOverFile = 4
const smallFileSizeBytes = 1024 * 1024

const percent = 0x25
const open = 0x28
const close = 0x29
const slash = 0x2f
const less = 0x3c
const greater = 0x3e
const backslash = 0x5c
const isSpace = (byte: number | undefined): boolean =>
  byte !== undefined && (byte === 0 || ' \t\r\n\f'.includes(String.fromCharCode(byte)))
const isLineEnd = (byte: number | undefined): boolean => byte === 0x0a || byte === 0x0d

const pastComment = (file: Uint8Array, from: number): number => {
  let at = from
  while (at < file.length && !isLineEnd(file[at])) at += 1
  return at
}

const pastSpaces = (file: Uint8Array, from: number): number => {
  let at = from
  while (isSpace(file[at]) || file[at] === percent) at = file[at] === percent ? pastComment(file, at) : at + 1
  return at
}

/** Behind a text in parentheses, which may hold others. */
const pastText = (file: Uint8Array, from: number): number => {
  let depth = 0
  for (let at = from; at < file.length; at += 1) {
    if (file[at] === backslash) at += 1
    else if (file[at] === open) depth += 1
    else if (file[at] === close) depth -= 1
    if (depth === 0) return at + 1
  }
  return file.length
}

/** A dictionary with every name in it, at any depth, spelt out; `vague` says that its type stands somewhere else. */
export type PdfDictionary = { names: readonly string[]; vague: boolean; end: number }

/**
 * The dictionary that begins at `from`, past spaces and comments (ISO 32000-1, 7.3.7); null when none stands there. One
 * without an end reaches to that of the file.
 */
const dictionaryAt = (file: Uint8Array, from: number): PdfDictionary | null => {
  let at = pastSpaces(file, from)
  if (file[at] !== less || file[at + 1] !== less) return null
  const names: string[] = []
  let vague = false
  let depth = 0
  while (at < file.length) {
    const byte = file[at]
    const isPair = file[at + 1] === byte
    if (byte === percent) at = pastComment(file, at)
    else if (byte === open) at = pastText(file, at)
    else if (byte === slash) {
      const { name, end } = nameAt(file, at)
      names.push(name)
      at = end
      if (name === 'Type' && file[pastSpaces(file, at)] !== slash) vague = true
    } else if (isPair && (byte === less || byte === greater)) {
      depth += byte === less ? 1 : -1
      at += 2
      if (depth === 0) return { names, vague, end: at }
    } else if (byte === less) {
      const end = file.indexOf(greater, at)
      at = end === -1 ? file.length : end + 1
    } else at += 1
  }
  return { names, vague, end: file.length }
}

/** Streams as readers find them: behind `obj` and a dictionary. Throws `FileFault` for a file that is made to take long. */
export function* streamsOf(file: Buffer): Generator<PdfDictionary & { data: Uint8Array }> {
  let budget = file.length * maxPassesOverFile + smallFileSizeBytes
  for (let at = file.indexOf('obj'); at !== -1; at = file.indexOf('obj', at + 3)) {
    const dictionary = dictionaryAt(file, at + 3)
    budget -= (dictionary?.end ?? at + 3) - at
    if (budget < 0) throw new FileFault('This PDF takes too much to look through. Export it again, and send that.')
    if (dictionary === null) continue
    const keyword = pastSpaces(file, dictionary.end)
    if (!file.subarray(keyword, keyword + 6).equals(Buffer.from('stream'))) continue
    let start = keyword + 6
    if (file[start] === 0x0d) start += 1
    if (file[start] === 0x0a) start += 1
    const end = file.indexOf('endstream', start)
    yield { ...dictionary, data: file.subarray(start, end === -1 ? file.length : end) }
  }
}

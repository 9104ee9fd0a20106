import type { ByteRange } from '../ports/file-store.ts'

/**
 * The part of a file that a `Range` header asks for (RFC 9110, section 14): `whole` where there is none, where it cannot
 * be understood, or where it names several; `unsatisfiable` where it lies behind the end.
 */
export const wantedRange = (header: string | undefined, sizeBytes: number): ByteRange | 'whole' | 'unsatisfiable' => {
  const [, first, last] = /^bytes=(\d{0,15})-(\d{0,15})$/u.exec(header?.trim() ?? '') ?? []
  if (first === undefined || last === undefined || (first === '' && last === '')) return 'whole'
  if (first === '') {
    const count = Math.min(Number(last), sizeBytes)
    return count === 0 ? 'unsatisfiable' : { start: sizeBytes - count, end: sizeBytes }
  }
  const start = Number(first)
  if (last !== '' && Number(last) < start) return 'whole'
  if (start >= sizeBytes) return 'unsatisfiable'
  return { start, end: last === '' ? sizeBytes : Math.min(Number(last) + 1, sizeBytes) }
}

/**
 * A `Content-Disposition` that saves under a name: as ASCII for old clients and in full for the others (RFC 6266, RFC
 * 5987). Nothing of the name can end the header or stand for a folder.
 */
export const attachmentNamed = (name: string): string => {
  const safe = name.replaceAll(/[\\/:*?"<>|\p{C}]/gu, '-').slice(0, 150)
  // Compatibility forms become the characters they stand for, a full-width slash among them.
  const ascii = safe
    .normalize('NFKD')
    .replaceAll(/[^\x20-\x7E]/gu, '')
    .replaceAll(/[\\/:*?"<>|%]/gu, '-')
    .trim()
  const encoded = encodeURIComponent(safe.toWellFormed()).replaceAll(
    /['()*]/gu,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${/[a-z0-9]\.[a-z0-9]+$/iu.test(ascii) ? ascii : 'document'}"; filename*=UTF-8''${encoded}`
}

/** What makes a PDF act: scripts, programs, files inside of it, forms that are programs, media that are. */
const forbidden: Readonly<Record<string, string>> = {
  JavaScript: 'scripts',
  Launch: 'a command that starts a program',
  EmbeddedFile: 'files inside of it',
  EmbeddedFiles: 'files inside of it',
  RichMedia: 'embedded media that can run',
  Rendition: 'embedded media that can run',
  XFA: 'a form that can run',
  SubmitForm: 'a form that sends data away',
  ImportData: 'a form that reads files',
  GoToE: 'files inside of it',
}
const longestName = 40
const slash = 0x2f
const hash = 0x23

const isRegular = (byte: number): boolean =>
  byte > 0x20 && byte < 0x7f && !'()<>[]{}/%'.includes(String.fromCharCode(byte))

/** Names so short that chance puts them into pictures; one that counts is followed by what a value begins with. */
const shortNames: ReadonlySet<string> = new Set(['XFA'])
const valueBegins: ReadonlySet<number> = new Set([...' \t\r\n\f\0[<%(/'].map((character) => character.charCodeAt(0)))

/** The name that begins behind the slash at `at`; `#4a` stands for `J` (ISO 32000-1, 7.3.5). */
export const nameAt = (bytes: Uint8Array, at: number): { name: string; end: number } => {
  let name = ''
  let index = at + 1
  for (; index < bytes.length && name.length < longestName; index += 1) {
    const byte = bytes[index] ?? 0
    if (!isRegular(byte)) break
    const code = byte === hash ? Number.parseInt(String.fromCharCode(...bytes.subarray(index + 1, index + 3)), 16) : NaN
    if (Number.isNaN(code)) {
      name += String.fromCharCode(byte)
    } else {
      name += String.fromCharCode(code)
      index += 2
    }
  }
  return { name, end: index }
}

/**
 * The first thing in these bytes by which a PDF could act, in words; null when there is none. Every byte is looked at,
 * also those that a reader would take for text or for a picture: what a reader takes them for depends on offsets that
 * the sender chose.
 */
export const harmIn = (bytes: Uint8Array): string | null => {
  for (let at = bytes.indexOf(slash); at !== -1; at = bytes.indexOf(slash, at + 1)) {
    const { name, end } = nameAt(bytes, at)
    const found = Object.hasOwn(forbidden, name) ? forbidden[name] : undefined
    if (found !== undefined && (!shortNames.has(name) || valueBegins.has(bytes[end] ?? 0))) return found
  }
  return null
}

import { z } from 'zod'
import { withoutInvisible } from './invisible-characters.ts'
import { isSitePath } from './site-path.ts'

// Bidirectional overrides and isolates can make a name read as another one.
const bidiControls = /[\u202A-\u202E\u2066-\u2069]/u
const lineControls = /[\u0000-\u001F\u007F-\u009F\u2028\u2029]/u
const textControls = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/u
// As in the Stream-Safe Text Format (UAX #15, 13): no script needs more, and normalising a long run takes the square of
// its length. The two half-width signs become marks by it.
const tooManyMarks = /[\p{M}\uFF9E\uFF9F]{31}/u

const clean = (controls: RegExp) => (value: string) =>
  value.isWellFormed() && !controls.test(value) && !bidiControls.test(value) && !tooManyMarks.test(value)

/** Whether a text of several lines holds nothing but what may be shown: no control or direction-override characters. */
export const isCleanText = clean(textControls)

/** Whether a text holds anything that can be seen; marks, blanks and what is never drawn cannot be by themselves. */
const isVisible = (value: string): boolean => /[^\p{Z}\p{C}\p{M}\p{Default_Ignorable_Code_Point}\u2800]/u.test(value)

/**
 * One line of text: trimmed, `min` to `max` UTF-16 units, no control or direction-override characters. Characters that
 * are never drawn are dropped, except where a script or an emoji needs them.
 */
export const line = (max: number, min = 1) =>
  z
    .string()
    .overwrite(withoutInvisible)
    .trim()
    .min(min)
    .max(max)
    .refine(clean(lineControls), { message: 'contains a character that is not allowed' })
    .refine((value) => value === '' || isVisible(value), { message: 'must hold something that can be seen' })

/** Text of several lines; line ends become `\n`. Limits in UTF-16 units. */
export const paragraphs = (max: number, min = 1) =>
  z
    .string()
    .trim()
    .min(min)
    .max(max)
    .refine(clean(textControls), { message: 'contains a character that is not allowed' })
    .overwrite((value) => value.replace(/\r\n?/gu, '\n'))

/** How many words a text has, by Unicode word boundaries, so that scripts without spaces count too. */
export const countWords = (text: string): number => {
  let count = 0
  for (const part of new Intl.Segmenter('en', { granularity: 'word' }).segment(text)) if (part.isWordLike) count += 1
  return count
}

/** Text of several lines with at most `maxWords` words. */
export const wordLimited = (maxWords: number, max: number, min = 1) =>
  paragraphs(max, min).refine((value) => countWords(value) <= maxWords, { message: `has more than ${maxWords} words` })

const maxAddressLength = 500

/** Whether a text is a full http or https address without credentials. */
export const isWebAddress = (value: string): boolean => {
  if (/[\s\p{C}\p{Default_Ignorable_Code_Point}]/u.test(value)) return false
  if (!/^https?:\/\//iu.test(value) || !URL.canParse(value)) return false
  const { href, hostname, username, password } = new URL(value)
  return hostname.includes('.') && username === '' && password === '' && href.length <= maxAddressLength
}

/** An http or https address as browsers spell it, without credentials; every other scheme is refused. */
export const webAddress = z
  .string()
  .trim()
  .max(maxAddressLength)
  .refine(isWebAddress, { message: 'must be a full http or https address' })
  .overwrite((value) => (isWebAddress(value) ? new URL(value).href : value))

/** An address inside the site. */
export const sitePath = z.string().max(2000).refine(isSitePath, { message: 'must be an address inside the site' })

/** An e-mail address in lower case. */
export const emailAddress = z
  .string()
  .trim()
  .toLowerCase()
  .max(254)
  .pipe(z.email({ message: 'must be an e-mail address' }))

/** Part of an address on the site: lower-case letters, digits and single hyphens. */
export const slug = z
  .string()
  .min(2)
  .max(80)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, { message: 'may hold a to z, 0 to 9 and single hyphens' })

// A check runs beside those before it, so it meets text of any shape; `of` throws on most of it.
const isKnownName = (type: 'region' | 'language', code: string): boolean =>
  /^(?:[A-Z]{2}|[a-z]{2})$/u.test(code) &&
  new Intl.DisplayNames('en', { type, fallback: 'none' }).of(code) !== undefined

/** ISO 3166-1 alpha-2 country code. */
export const countryCode = z
  .string()
  .regex(/^[A-Z]{2}$/u, { message: 'must be a two-letter country code' })
  .refine((code) => isKnownName('region', code), {
    message: 'is not a known country',
  })

/** ISO 639-1 language code. */
export const languageCode = z
  .string()
  .regex(/^[a-z]{2}$/u, { message: 'must be a two-letter language code' })
  .refine((code) => isKnownName('language', code), {
    message: 'is not a known language',
  })

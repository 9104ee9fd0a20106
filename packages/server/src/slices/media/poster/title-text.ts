import type { Format } from '@pitchey/contract/pitches/vocabulary'
import type { TextTransform } from './title-styles.ts'

const longestTitle = 120
const longestName = 48

/**
 * One line of text that is safe to draw: composed (NFC), without control characters, direction overrides and
 * lone surrogates, single spaces, and no longer than `longest` characters as a reader counts them.
 */
export function drawableText(text: string, longest = longestTitle): string {
  const clean = text
    .slice(0, 2000)
    .toWellFormed()
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ')
    .replaceAll(/[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffd\p{Co}\p{Cn}]/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim()
  const characters = Array.from(
    new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(clean),
    (part) => part.segment,
  )
  if (characters.length <= longest) return clean
  const cut = characters.slice(0, longest - 1).join('')
  const space = cut.lastIndexOf(' ')
  return `${(space > cut.length * 0.6 ? cut.slice(0, space) : cut).trimEnd()}…`
}

/** Changes case only for scripts that have one in running text; Georgian capitals and the like stay as written. */
export function transformTitle(title: string, transform: TextTransform): string {
  return textTransforms[transform](title)
}

const textTransforms: Record<TextTransform, (title: string) => string> = {
  none: (title) => title,
  uppercase: (title) =>
    title.replaceAll(/[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Armenian}\p{M}]+/gu, (letters) =>
      letters.toLocaleUpperCase(/\p{Script=Greek}/u.test(letters) ? 'el' : 'und'),
    ),
  lowercase: (title) =>
    title.replaceAll(/[\p{Script=Latin}\p{Script=Cyrillic}\p{M}]+/gu, (letters) => letters.toLocaleLowerCase('und')),
}

/** The line at the foot of the poster, or an empty text when the creator's name cannot be drawn. */
export function creditText(format: Format, creatorName: string): string {
  const name = drawableText(creatorName, longestName)
  return name === '' ? '' : `${creditLeads[format]} ${name}`
}

const creditLeads: Record<Format, string> = {
  feature: 'A film by',
  series: 'A series by',
  limited_series: 'A limited series by',
  short: 'A short film by',
  documentary: 'A documentary by',
  other: 'Created by',
}

import { createCanvas } from '@napi-rs/canvas'
import { drawableText } from '@pitchey/server/slices/media/poster/title-text'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createFontBook } from './fonts.ts'
import { applyType, isRightToLeft, layOutText, wrapLines, type TextSpec } from './title-layout.ts'

const fonts = createFontBook()
const context = createCanvas(10, 10).getContext('2d')

const spec = (title: string): TextSpec => {
  const { text, families } = fonts.choose(drawableText(title), { family: 'Fraunces', fallback: 'serif' })
  return {
    text,
    families,
    weight: 480,
    largestSize: 148,
    tracking: -0.02,
    lineHeight: 0.98,
    maxWidth: 676,
    maxHeight: 296,
    maxLines: 5,
  }
}

const lay = (title: string) => layOutText(context, spec(title))

const widthOf = (title: string, line: string, size: number) => {
  applyType(context, spec(title), size)
  return context.measureText(line).width
}

describe('layOutText', () => {
  test('whatever the title, no line is wider than the box and the block is no higher', () => {
    const letters = fc.constantFrom(
      'a',
      'i',
      'M',
      'W',
      ' ',
      'é',
      'ł',
      'Ж',
      'ש',
      'ق',
      'क',
      '灯',
      'の',
      '서',
      'ก',
      '—',
      ' ',
      '🎬',
    )
    fc.assert(
      fc.property(
        fc.string({ unit: letters, minLength: 1, maxLength: 200 }).filter((text) => text.trim() !== ''),
        (title) => {
          const { lines, size, ascent, descent, lineGap } = lay(title)
          for (const line of lines) expect(widthOf(title, line, size)).toBeLessThanOrEqual(677)
          expect(ascent + descent + lineGap * (lines.length - 1)).toBeLessThanOrEqual(297)
        },
      ),
      { numRuns: 60 },
    )
  })

  test('lines are of like length and keep every word', () => {
    const { lines } = lay('The Long Way to Tashkent')
    expect(lines).toEqual(['The Long Way', 'to Tashkent'])
  })

  test('a short title is set at full size on one line', () => {
    expect(lay('Hex')).toMatchObject({ lines: ['Hex'], size: 148 })
  })

  test('an endless word is broken with hyphens instead of shrinking to a thread', () => {
    const { lines, size } = lay('Donaudampfschifffahrtsgesellschaftskapitän')
    expect(lines.length).toBeGreaterThan(1)
    expect(lines[0]).toMatch(/-$/u)
    expect(size).toBeGreaterThan(60)
  })

  test('Japanese breaks between phrases, and a particle stays with its word', () => {
    const { lines } = lay('夜明けの東京物語と消えた灯台守')
    expect(lines.join('')).toBe('夜明けの東京物語と消えた灯台守')
    for (const line of lines.slice(1)) expect(line).not.toMatch(/^[のとえたけ]/u)
  })

  test('a title that begins with a Hebrew or Arabic letter runs from right to left', () => {
    expect(isRightToLeft('« שלום')).toBe(true)
    expect(isRightToLeft('بيت Blue')).toBe(true)
    expect(isRightToLeft('Blue بيت')).toBe(false)
  })
})

describe('wrapLines', () => {
  test('what does not fit the last line ends in an ellipsis, within the width', () => {
    const long = spec('word '.repeat(24))
    const lines = wrapLines(context, long, 60, 2)
    expect(lines).toHaveLength(2)
    expect(lines[1]).toMatch(/word…$/u)
    for (const line of lines) expect(widthOf('word', line, 60)).toBeLessThanOrEqual(676)
  })
})

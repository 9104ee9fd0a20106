import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { creditText, drawableText, transformTitle } from './title-text.ts'

const lengthOf = (text: string) => [...new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(text)].length

describe('title text', () => {
  test('whatever is typed, what is drawn is one well formed line without controls or direction overrides', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const drawn = drawableText(text)
        expect(drawn.isWellFormed()).toBe(true)
        expect(drawn).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069\u200e\u200f]/u)
        expect(drawn).not.toMatch(/^\s|\s$|\s\s/u)
        expect(lengthOf(drawn)).toBeLessThanOrEqual(120)
      }),
    )
  })

  test('an override that turns text around is taken out', () => {
    expect(drawableText('\u202egnp.exe')).toBe('gnp.exe')
  })

  test('joiners that shape letters and emoji stay', () => {
    expect(drawableText('क्‍ष 👩‍🚀')).toBe('क्‍ष 👩‍🚀')
  })

  test('a long title ends at a word with an ellipsis', () => {
    const drawn = drawableText('the lighthouse '.repeat(40))
    expect(drawn).toMatch(/(?:the|lighthouse)…$/u)
    expect(lengthOf(drawn)).toBeLessThanOrEqual(120)
  })

  test('capitals respect the script: Greek loses its accents, Georgian and Arabic stay as written', () => {
    expect(transformTitle('Άνοιξη', 'uppercase')).toBe('ΑΝΟΙΞΗ')
    expect(transformTitle('Łódź ზამთარი بيت', 'uppercase')).toBe('ŁÓDŹ ზამთარი بيت')
    expect(transformTitle('Cold STATIC', 'lowercase')).toBe('cold static')
  })

  test('the credit names the format, and is empty without a name', () => {
    expect(creditText('limited_series', 'Ana Vidal')).toBe('A limited series by Ana Vidal')
    expect(creditText('feature', '\u202e \u0000')).toBe('')
  })
})

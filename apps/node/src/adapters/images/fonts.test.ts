import { createCanvas } from '@napi-rs/canvas'
import { describe, expect, test } from 'vitest'
import { createFontBook } from './fonts.ts'

const fonts = createFontBook()
const wish = { family: 'Anton', fallback: 'sans' } as const

const inkOf = (character: string): Buffer => {
  const canvas = createCanvas(90, 110)
  const context = canvas.getContext('2d')
  const { text, families } = fonts.choose(character, wish)
  context.font = `400 60px ${families}`
  context.fillText(text, 14, 74)
  return canvas.toBuffer('image/png')
}

describe('fonts', () => {
  test.each([
    ['Latin', 'Ł', 'ő'],
    ['Vietnamese', 'ệ', 'ữ'],
    ['Cyrillic', 'Ж', 'ї'],
    ['Greek', 'Δ', 'Ψ'],
    ['Arabic', 'ش', 'ق'],
    ['Hebrew', 'ש', 'ל'],
    ['Devanagari', 'क', 'ज'],
    ['Bengali', 'ক', 'জ'],
    ['Tamil', 'க', 'ம'],
    ['Telugu', 'క', 'మ'],
    ['Malayalam', 'ക', 'മ'],
    ['Kannada', 'ಕ', 'ಮ'],
    ['Thai', 'ก', 'ม'],
    ['Georgian', 'ქ', 'ლ'],
    ['Armenian', 'Ք', 'լ'],
    ['Ethiopic', 'ከ', 'ም'],
    ['Japanese', 'あ', '灯'],
    ['Korean', '서', '울'],
    ['Chinese', '长', '车'],
    ['emoji', '🎬', '🌧'],
    ['symbols', '★', '∞'],
  ])('%s is drawn, each character with its own shape', (_script, first, second) => {
    for (const character of [first, second]) expect(fonts.choose(character, wish).text).toBe(character)
    const blank = createCanvas(90, 110).toBuffer('image/png')
    const [one, other] = [inkOf(first), inkOf(second)]
    expect(one.equals(other)).toBe(false)
    expect(one.equals(blank)).toBe(false)
    expect(other.equals(blank)).toBe(false)
  })

  test('the wished face is used only when it has every letter', () => {
    expect(fonts.choose('Łódź!', wish)).toMatchObject({ inOwnFace: true })
    const mixed = fonts.choose('Łódź и море', wish)
    expect(mixed.inOwnFace).toBe(false)
    expect(mixed.families).not.toContain('Anton')
  })

  test('what no font can draw is left out rather than shown as a box', () => {
    expect(fonts.choose('a\u{10a60}b\u{e000}', wish).text).toBe('ab')
    expect(fonts.choose('\u{10a60}', wish).text).toBe('')
  })

  test('kana choose Japanese shapes of Han characters, Hangul the Korean ones, Han alone the Chinese', () => {
    expect(fonts.choose('直の', wish).families).toContain('Noto Sans JP')
    expect(fonts.choose('直서', wish).families).toContain('Noto Sans KR')
    expect(fonts.choose('直', wish).families).toContain('Noto Sans SC')
  })
})

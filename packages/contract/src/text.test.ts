import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isSitePath } from './site-path.ts'
import { countryCode, countWords, emailAddress, line, paragraphs, webAddress } from './text.ts'

describe('text', () => {
  it('[TXT1] accepts any script and emoji in one line', () => {
    for (const text of ['Łódź', 'Ελλάδα', 'मुंबई', '東京物語', 'فيلم', 'გზა', '🎬 Cut'])
      expect(line(80).parse(text)).toBe(text)
  })

  it('[TXT2] refuses NUL, control characters, lone surrogates and direction overrides', () => {
    for (const text of ['a\0b', 'a\u0007b', 'a\uD800b', 'evil\u202Etxt.exe', 'a\u2066b']) {
      expect(line(80).safeParse(text).success).toBe(false)
      expect(paragraphs(80).safeParse(text).success).toBe(false)
    }
    expect(line(80).safeParse('two\nlines').success).toBe(false)
    expect(paragraphs(80).parse('two\r\nlines')).toBe('two\nlines')
  })

  it('[TXT2] refuses more marks on a character than any script needs, which take long to put in order', () => {
    for (const marks of ['\u0301', '\u0301\u0323', '\uFF9E', '\uFF9F\u0301', '\u3099\uFF9E'])
      for (const kind of [line(5000), paragraphs(5000)]) {
        expect(kind.safeParse(`a${marks.repeat(2000)}`).success).toBe(false)
        expect(kind.safeParse(`a${marks.repeat(15)} `.repeat(20)).success).toBe(true)
      }
  })

  it('[TXT3] what it accepts is well formed, trimmed and within its limit', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const parsed = line(40).safeParse(text)
        if (!parsed.success) return
        expect(parsed.data.isWellFormed()).toBe(true)
        expect(parsed.data).toBe(parsed.data.trim())
        expect(parsed.data.length).toBeGreaterThan(0)
        expect(parsed.data.length).toBeLessThanOrEqual(40)
      }),
    )
  })

  it('[TXT4] counts words in scripts with and without spaces', () => {
    expect(countWords('On a drowned coast, a keeper waits.')).toBe(7)
    expect(countWords('')).toBe(0)
    expect(countWords('私は映画を作ります')).toBeGreaterThan(2)
  })

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'ftp://a.example',
    'https://user:pw@a.example',
    'https://',
    '//a.example',
    'https://localhost',
    'https://a.exam\tple',
    'https://a.example/\u202Egnp',
    'https://a.example/a b',
    'https://a.example/\u200Bx',
    `https://a.example/${'é'.repeat(200)}`,
  ])('[TXT5] refuses %j as a web address', (text) => {
    expect(webAddress.safeParse(text).success).toBe(false)
  })

  it('[TXT5] keeps a web address as browsers spell it', () => {
    expect(webAddress.parse(' HTTPS://Пример.Example/Ä"<x> ')).toBe('https://xn--e1afmkfd.example/%C3%84%22%3Cx%3E')
    expect(webAddress.parse('https://a.example')).toBe('https://a.example/')
  })

  it('[TXT8] drops what is never drawn from a line, and refuses one in which nothing can be seen', () => {
    expect(line(80, 2).parse('\u200B Nadia\u00AD ')).toBe('Nadia')
    for (const text of ['\u200B\u200B', '\u3164\u3164', '\u2800\u2800', '\u0301\u0301', '\u00A0\u2003']) {
      expect(line(80, 2).safeParse(text).success).toBe(false)
    }
    expect(line(80, 0).parse('\u200B')).toBe('')
  })

  it.each([
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '/.//evil.example',
    'evil',
    '',
    'https://a.example/',
  ])('[TXT9] takes %j for no address inside the site', (text) => {
    expect(isSitePath(text)).toBe(false)
  })

  it('[TXT9] what it takes for an address inside the site stays inside in every browser', () => {
    const piece = fc.constantFrom('/', '\\', '.', '..', '\t', '\n', ' ', '@', ':', 'a', '?', '#', '%2f', 'evil.example')
    fc.assert(
      fc.property(fc.string({ unit: piece, maxLength: 12 }), (text) => {
        if (!isSitePath(`/${text}`)) return
        const { origin, pathname, search, hash } = new URL(`/${text}`, 'https://pitchey.example/deep/page')
        expect(origin).toBe('https://pitchey.example')
        expect(new URL(`${pathname}${search}${hash}`, origin).origin).toBe(origin)
      }),
    )
  })

  it('[TXT6] lowers and trims e-mail addresses', () => {
    expect(emailAddress.parse('  Maren+Film@Example.COM ')).toBe('maren+film@example.com')
    expect(emailAddress.safeParse('a@b').success).toBe(false)
  })

  it('[TXT7] knows countries', () => {
    expect(countryCode.parse('GE')).toBe('GE')
    expect(countryCode.safeParse('QX').success).toBe(false)
  })
})

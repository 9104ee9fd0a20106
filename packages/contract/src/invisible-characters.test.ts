import fc from 'fast-check'
import { expect, it } from 'vitest'
import { withoutInvisible } from './invisible-characters.ts'

it.each([
  ['a zero-width space', 'Nadia\u200B Sorel', 'Nadia Sorel'],
  ['a soft hyphen', 'Na\u00ADdia', 'Nadia'],
  ['direction marks', 'Na\u200Edi\u200Fa\u061C', 'Nadia'],
  ['a joiner between Latin letters', 'Na\u200Ddia', 'Nadia'],
  ['a variation selector behind a letter', 'Nadia\uFE0F', 'Nadia'],
  ['tags without a flag', 'Nadia\u{E0041}\u{E007F}', 'Nadia'],
  ['fillers', '\u3164\u115F\uFFA0', ''],
])('[TXT8] drops %s', (_what, text, left) => {
  expect(withoutInvisible(text)).toBe(left)
})

it.each([
  ['Persian', 'می\u200Cخواهم'],
  ['Hindi', 'क\u094D\u200Dष'],
  ['Sinhala', 'ක\u0DCA\u200Dෂ'],
  ['Mongolian', 'ᠮ\u180Bᠣ'],
  ['a Japanese name with a variant', '葛\u{E0100}城'],
  ['a family', '👨\u200D👩\u200D👧'],
  ['a profession with a skin tone', '👩🏽\u200D🚀'],
  ['a burning heart', '❤\uFE0F\u200D🔥'],
  ['the flag of Scotland', '🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}'],
  ['a key cap', '1\uFE0F\u20E3'],
])('[TXT8] leaves %s as it is', (_what, text) => {
  expect(withoutInvisible(text)).toBe(text)
})

it('[TXT8] finds nothing more to drop in what it left', () => {
  const odd = fc.constantFrom(
    '\u200D',
    '\u200C',
    '\uFE0F',
    '\u{E0061}',
    '\u{E007F}',
    '🏴',
    '❤',
    'क',
    'a',
    '\u00AD',
    '1',
  )
  fc.assert(
    fc.property(fc.string({ unit: fc.oneof(odd, fc.constantFrom('\u20E3', '葛', '\u{E0100}', '🏽')) }), (text) => {
      const left = withoutInvisible(text)
      expect(withoutInvisible(left)).toBe(left)
    }),
  )
})

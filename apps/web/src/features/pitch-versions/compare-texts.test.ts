import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareLines, compareWords, newerOf, olderOf } from './compare-texts.ts'

const word = fc.oneof(
  fc.constantFrom('the', 'sea', 'keeper', 'lamp', ',', '.', ' ', '  ', 'naïve', '東京', '👩‍👧', 'مرحبا'),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
)
const paragraph = fc.array(word, { maxLength: 20 }).map((parts) => parts.join(' '))
const text = fc.array(paragraph, { maxLength: 8 })

describe('comparing two texts', () => {
  it('[VER8] applied to the older text, a comparison gives the newer one, whatever was written', () => {
    fc.assert(
      fc.property(text, text, (older, newer) => {
        const lines = compareLines(older, newer)
        expect(olderOf(lines)).toEqual(older)
        expect(newerOf(lines)).toEqual(newer)
      }),
    )
  })

  it('[VER8] and so it does word by word', () => {
    fc.assert(
      fc.property(paragraph, paragraph, (older, newer) => {
        const pieces = compareWords(older, newer)
        const without = (gone: string) => pieces.map((piece) => (piece.kind === gone ? '' : piece.text)).join('')
        expect([without('added'), without('removed')]).toEqual([older, newer])
      }),
    )
  })

  it('[VER8] a text beside itself has no difference', () => {
    fc.assert(
      fc.property(text, (same) => {
        expect(compareLines(same, same).every(({ kind }) => kind === 'same')).toBe(true)
      }),
    )
  })

  it('[VER8] words that changed stand together, those that stayed are left alone', () => {
    expect(compareWords('She leaves the cold house.', 'She stays in the cold house.')).toEqual([
      { kind: 'same', text: 'She ' },
      { kind: 'removed', text: 'leaves ' },
      { kind: 'added', text: 'stays in ' },
      { kind: 'same', text: 'the cold house.' },
    ])
    expect(compareWords('one two three', 'four five six')).toEqual([
      { kind: 'removed', text: 'one two three' },
      { kind: 'added', text: 'four five six' },
    ])
  })

  it('[VER8] scripts without spaces are compared by words too', () => {
    const pieces = compareWords('東京の物語を読む', '京都の物語を読む')
    expect(pieces.at(-1)).toEqual({ kind: 'same', text: expect.stringContaining('物語') })
  })

  it('[VER8] a paragraph written anew is one paragraph, one put between others is new', () => {
    const lines = compareLines(
      ['The lamp goes out.', 'Nobody comes.'],
      ['The old lamp goes out.', 'A storm.', 'Nobody comes.'],
    )
    expect(lines.map(({ kind }) => kind)).toEqual(['changed', 'added', 'same'])
  })

  it('[VER8] two long texts without a word in common are compared in a moment', () => {
    const long = (stem: string) => Array.from({ length: 4000 }, (_, n) => `${stem}${n}`).join(' ')
    const lines = compareLines([long('a')], [long('b')])
    expect(lines.map(({ kind }) => kind)).toEqual(['removed', 'added'])
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countWords } from './text.ts'
import {
  asRichText,
  emptyRichText,
  isEmptyRichText,
  plainTextOf,
  richText,
  richTextLimited,
  richTextMaxDepth,
  richTextMaxNodes,
  richTextOf,
  wordsOf,
} from './rich-text.ts'

const field = richTextLimited(100, 2000)
const doc = (...content: unknown[]) => ({ type: 'doc', content })
const paragraph = (...content: unknown[]) => ({ type: 'paragraph', content })
const text = (words: string, ...marks: unknown[]) => ({
  type: 'text',
  text: words,
  ...(marks.length > 0 ? { marks } : {}),
})
const link = (href: string) => ({ type: 'link', attrs: { href, target: '_blank', rel: 'noopener', class: null } })
const nested = (depth: number): unknown =>
  depth === 0 ? paragraph(text('deep')) : { type: 'blockquote', content: [nested(depth - 1)] }

describe('formatted text', () => {
  it('takes every node and mark of its schema, and drops what editors add to links', () => {
    const given = doc(
      { type: 'heading', attrs: { level: 2 }, content: [text('Act one')] },
      paragraph(text('She ', { type: 'bold' }), text('stays', { type: 'italic' }, { type: 'underline' }), {
        type: 'hardBreak',
      }),
      { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph(text('a light'))] }] },
      { type: 'orderedList', attrs: { start: 1, type: null }, content: [{ type: 'listItem', content: [paragraph()] }] },
      { type: 'blockquote', content: [paragraph(text('salt', link('https://films.example/a')))] },
      { type: 'horizontalRule' },
    )
    const read = field.parse(given)
    expect(plainTextOf(read)).toBe('Act one\nShe stays\n\na light\n\nsalt')
    expect(JSON.stringify(read)).not.toContain('_blank')
    expect(richText.parse(read)).toEqual(read)
  })

  it.each([
    ['a script node', doc({ type: 'script', content: [text('alert(1)')] })],
    ['an image', doc({ type: 'image', attrs: { src: 'https://films.example/a.png' } })],
    ['raw HTML as an attribute', doc({ type: 'paragraph', attrs: { style: 'x' }, content: [text('a')] })],
    ['a script address', doc(paragraph(text('a', link('javascript:alert(1)'))))],
    ['a data address', doc(paragraph(text('a', link('data:text/html,x'))))],
    ['a direction override', doc(paragraph(text('a\u202Eb')))],
    ['a NUL', doc(paragraph(text('a\0b')))],
    ['a lone surrogate', doc(paragraph(text('\uD800')))],
    ['too many nodes', doc(...Array.from({ length: richTextMaxNodes + 1 }, () => paragraph()))],
    ['too many levels', doc(nested(richTextMaxDepth + 1))],
    ['too many words', doc(paragraph(text('word '.repeat(101))))],
    ['too many characters', 'x'.repeat(2001)],
    ['a heading of level one', doc({ type: 'heading', attrs: { level: 1 } })],
    ['text outside of a block', doc(text('loose'))],
    ['something else', { type: 'doc' }],
    ['a number', 7],
  ])('refuses %s', (_name, given) => {
    expect(field.safeParse(given).success).toBe(false)
  })

  it('gives up on a bomb at its limits, before anything is read of it', () => {
    const bomb: Record<string, unknown> = { type: 'blockquote' }
    bomb['content'] = Array.from({ length: 50 }, () => bomb)
    expect(field.safeParse(doc(bomb)).success).toBe(false)
  })

  it('takes plain text: empty lines part paragraphs, and words stay the same', () => {
    expect(field.parse('One.\r\n\r\nTwo\nthree.')).toEqual(
      doc(paragraph(text('One.')), paragraph(text('Two'), { type: 'hardBreak' }, text('three.'))),
    )
    expect(field.parse('')).toEqual(emptyRichText)
    expect(field.parse(doc(paragraph(text('   '))))).toEqual(emptyRichText)
    expect([isEmptyRichText(emptyRichText), asRichText(null), asRichText('x').content.length]).toEqual([
      true,
      emptyRichText,
      1,
    ])
  })

  it('keeps the words of any plain text, and reads its own documents back unchanged', () => {
    const words = fc
      .string({ unit: 'grapheme', maxLength: 200 })
      .filter((value) => /^[^\u0000-\u001F\u007F-\u009F]*$/u.test(value))
    fc.assert(
      fc.property(fc.array(words, { maxLength: 6 }), (lines) => {
        const plain = lines.join('\n')
        const made = richTextOf(plain)
        expect(
          richText.safeParse(JSON.parse(JSON.stringify(made))).success || /[\u202A-\u202E\u2066-\u2069]/u.test(plain),
        ).toBe(true)
        expect(wordsOf(made)).toBe(countWords(plain))
      }),
    )
  })
})

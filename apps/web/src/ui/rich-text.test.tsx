import { emptyRichText, richTextLimited, type RichText } from '@pitchey/contract/rich-text'
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { renderToString } from 'react-dom/server'
import { afterEach, describe, expect, it } from 'vitest'
import { docOf } from './rich-text-doc.ts'
import { RichTextView } from './rich-text.tsx'

afterEach(cleanup)

const sample: RichText = {
  type: 'doc',
  content: [
    { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'The coast' }] },
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'Salt ', marks: [{ type: 'bold' }, { type: 'italic' }] },
        { type: 'hardBreak' },
        { type: 'text', text: 'line', marks: [{ type: 'link', attrs: { href: 'https://example.org/' } }] },
      ],
    },
    { type: 'orderedList', attrs: { start: 3 }, content: [{ type: 'listItem', content: [{ type: 'paragraph' }] }] },
    { type: 'blockquote', content: [{ type: 'paragraph', content: [{ type: 'text', text: '<b>no markup</b>' }] }] },
    { type: 'horizontalRule' },
  ],
}

describe('formatted text to be read', () => {
  it('is drawn on the server, with headings below the one of the page and no markup of the writer', () => {
    const html = renderToString(<RichTextView value={sample} headingLevel={3} />)
    expect(html).toContain('<h3 dir="auto" data-level="2">The coast</h3>')
    expect(html).toContain('<em><strong>Salt </strong></em>')
    expect(html).toContain('<ol start="3">')
    expect(html).toContain('&lt;b&gt;no markup&lt;/b&gt;')
  })

  it('makes no link of an address that is not allowed, whoever stored it', () => {
    const marks = [{ type: 'link' as const, attrs: { href: 'javascript:alert(1)' } }]
    const value: RichText = {
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'x', marks }] }],
    }
    expect(renderToString(<RichTextView value={value} />)).not.toContain('<a')
  })
})

describe("an editor's document", () => {
  it('becomes one that the contract takes, without the attributes and nodes it does not know', () => {
    const doc = docOf({
      type: 'doc',
      content: [
        { type: 'heading', attrs: { level: 3, id: 'x' } },
        { type: 'image', attrs: { src: 'x' } },
        {
          type: 'paragraph',
          content: [
            {
              type: 'text',
              text: 'a',
              marks: [{ type: 'link', attrs: { href: 'https://example.org', target: null } }],
            },
            { type: 'text', text: 'b', marks: [{ type: 'link', attrs: { href: 'data:x' } }, { type: 'strike' }] },
          ],
        },
      ],
    })
    expect(doc).toEqual({
      type: 'doc',
      content: [
        { type: 'heading', attrs: { level: 3 } },
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'a', marks: [{ type: 'link', attrs: { href: 'https://example.org' } }] },
            { type: 'text', text: 'b' },
          ],
        },
      ],
    })
    expect(richTextLimited(100, 1000).safeParse(doc).success).toBe(true)
    expect(docOf({ type: 'doc', content: [] })).toEqual(emptyRichText)
  })
})

describe('the editor', () => {
  it('loads, has a name and tools, and says each change in the shape of the contract', async () => {
    const { Field } = await import('./field.tsx')
    const { RichTextEditor } = await import('./rich-text-editor.tsx')
    await import('./rich-text-surface.tsx')
    const changes: RichText[] = []
    render(
      <Field label="World" hint="Where it happens">
        <RichTextEditor value={sample} onChange={(value) => changes.push(value)} />
      </Field>,
    )
    const text = await screen.findByRole('textbox', { name: 'World' }, { timeout: 15_000 })
    expect(text.getAttribute('aria-describedby')).toContain('-hint')
    const bullets = screen.getByRole('button', { name: 'Bullets' })
    expect(bullets.getAttribute('aria-pressed')).toBe('false')
    await userEvent.click(bullets)
    expect(changes.at(-1)?.content[0]?.type).toBe('bulletList')
    expect(richTextLimited(100, 1000).safeParse(changes.at(-1)).success).toBe(true)
  }, 30_000)
})

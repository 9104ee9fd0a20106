import type { RichBlock, RichInline, RichMark, RichText } from '@pitchey/contract/rich-text'
import type { JSONContent } from '@tiptap/react'
import { isAllowedHref } from './rich-text-link.ts'

/** What stands in an editor in the contract's shape: only its nodes and marks, with only their own attributes. */
export function docOf(json: JSONContent): RichText {
  const content = blocksOf(json.content)
  return { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] }
}

const blocksOf = (nodes: readonly JSONContent[] | undefined): RichBlock[] => (nodes ?? []).flatMap(blockOf)

function blockOf(node: JSONContent): RichBlock[] {
  switch (node.type) {
    case 'paragraph':
      return [{ type: 'paragraph', ...inlinesOf(node) }]
    case 'heading':
      return [{ type: 'heading', attrs: { level: node.attrs?.['level'] === 3 ? 3 : 2 }, ...inlinesOf(node) }]
    case 'bulletList':
      return [{ type: 'bulletList', content: itemsOf(node) }]
    case 'orderedList': {
      const start: unknown = node.attrs?.['start']
      return [{ type: 'orderedList', attrs: { start: typeof start === 'number' ? start : 1 }, content: itemsOf(node) }]
    }
    case 'blockquote':
      return [{ type: 'blockquote', content: blocksOf(node.content) }]
    case 'horizontalRule':
      return [{ type: 'horizontalRule' }]
    default:
      return []
  }
}

const itemsOf = (node: JSONContent) =>
  (node.content ?? []).map((item) => ({ type: 'listItem' as const, content: blocksOf(item.content) }))

function inlinesOf(node: JSONContent): { content?: RichInline[] } {
  const content = (node.content ?? []).flatMap((inline): RichInline[] => {
    if (inline.type === 'hardBreak') return [{ type: 'hardBreak' }]
    if (inline.type !== 'text' || !inline.text) return []
    const marks = (inline.marks ?? []).flatMap(markOf)
    return [{ type: 'text', text: inline.text, ...(marks.length > 0 ? { marks } : {}) }]
  })
  return content.length > 0 ? { content } : {}
}

function markOf(mark: NonNullable<JSONContent['marks']>[number]): RichMark[] {
  if (mark.type === 'bold' || mark.type === 'italic' || mark.type === 'underline') return [{ type: mark.type }]
  const href: unknown = mark.attrs?.['href']
  return mark.type === 'link' && typeof href === 'string' && isAllowedHref(href)
    ? [{ type: 'link', attrs: { href } }]
    : []
}

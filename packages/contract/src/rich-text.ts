import { z } from 'zod'
import { withoutInvisible } from './invisible-characters.ts'
import { countWords, isCleanText, isWebAddress } from './text.ts'

/**
 * Formatted text is a ProseMirror document of a fixed, small schema, so that an editor of that family (TipTap, and Yjs
 * underneath it) takes it over as it is. Nothing in it is markup: there is no HTML to clean.
 */
export const richTextMaxNodes = 2000
export const richTextMaxDepth = 8

type Mark = { type: 'bold' } | { type: 'italic' } | { type: 'underline' } | { type: 'link'; attrs: { href: string } }
export type RichMark = Mark
export type RichInline = { type: 'text'; text: string; marks?: Mark[] | undefined } | { type: 'hardBreak' }
type ListItem = { type: 'listItem'; content: RichBlock[] }
export type RichBlock =
  | { type: 'paragraph'; content?: RichInline[] | undefined }
  | { type: 'heading'; attrs: { level: 2 | 3 }; content?: RichInline[] | undefined }
  | { type: 'bulletList'; content: ListItem[] }
  | { type: 'orderedList'; attrs?: { start: number } | undefined; content: ListItem[] }
  | { type: 'blockquote'; content: RichBlock[] }
  | { type: 'horizontalRule' }
export type RichText = { type: 'doc'; content: RichBlock[] }

const isLink = (href: string): boolean =>
  isWebAddress(href) || (/^mailto:[^\s@?]+@[^\s@?]+\.[^\s@?]+$/iu.test(href) && href.length <= 320)

// Editors add attributes of their own (target, rel, class); they say nothing and are dropped.
const link = z.object({
  href: z.string().trim().max(500).refine(isLink, { message: 'must be an http, https or mailto address' }),
})

const mark = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('bold') }),
  z.strictObject({ type: z.literal('italic') }),
  z.strictObject({ type: z.literal('underline') }),
  z.strictObject({ type: z.literal('link'), attrs: link }),
])

const inline = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('text'),
    text: z
      .string()
      .overwrite(withoutInvisible)
      .max(40_000)
      .refine(isCleanText, { message: 'contains a character that is not allowed' }),
    marks: z.array(mark).max(4).optional(),
  }),
  z.strictObject({ type: z.literal('hardBreak') }),
])

const inlines = z.array(inline).max(richTextMaxNodes)
const blocks = z.lazy(() => z.array(block).min(1).max(richTextMaxNodes))
const items = z.lazy(() => z.array(listItem).min(1).max(richTextMaxNodes))
const listItem: z.ZodType<ListItem> = z.strictObject({ type: z.literal('listItem'), content: blocks })

const block: z.ZodType<RichBlock> = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('paragraph'), content: inlines.optional() }),
  z.strictObject({
    type: z.literal('heading'),
    attrs: z.strictObject({ level: z.union([z.literal(2), z.literal(3)]) }),
    content: inlines.optional(),
  }),
  z.strictObject({ type: z.literal('bulletList'), content: items }),
  z.strictObject({
    type: z.literal('orderedList'),
    attrs: z.object({ start: z.int().min(0).max(9999) }).optional(),
    content: items,
  }),
  z.strictObject({ type: z.literal('blockquote'), content: blocks }),
  z.strictObject({ type: z.literal('horizontalRule') }),
])

type Node = { type: string; text?: unknown; content?: readonly Node[] | undefined }

/** The text of one branch; blocks end with a line end of their own. */
const textOf = (node: Node): string => {
  if (node.type === 'hardBreak') return '\n'
  if (typeof node.text === 'string') return node.text
  const inner = (node.content ?? []).map(textOf).join('')
  return node.type === 'paragraph' || node.type === 'heading' ? `${inner}\n` : inner
}

/** The words of a document without their form, a line for every paragraph, heading and list item. */
export const plainTextOf = (doc: RichText): string => textOf(doc).trim()

/** How many words a document has, by Unicode word boundaries. */
export const wordsOf = (doc: RichText): number => countWords(plainTextOf(doc))

/** Whether a document says nothing at all. */
export const isEmptyRichText = (doc: RichText): boolean => plainTextOf(doc) === ''

/** A document that says nothing, as an editor begins with it. */
export const emptyRichText: RichText = { type: 'doc', content: [{ type: 'paragraph' }] }

const paragraphOf = (text: string): RichBlock => {
  const content = text
    .split('\n')
    .flatMap((words, place): RichInline[] => [
      ...(place > 0 ? [{ type: 'hardBreak' as const }] : []),
      ...(words === '' ? [] : [{ type: 'text' as const, text: words }]),
    ])
  return content.length > 0 ? { type: 'paragraph', content } : { type: 'paragraph' }
}

/** A document of plain text: empty lines part paragraphs, single line ends break a line. */
export const richTextOf = (text: string): RichText => {
  const trimmed = text.replace(/\r\n?/gu, '\n').trim()
  return trimmed === '' ? emptyRichText : { type: 'doc', content: trimmed.split(/\n{2,}/u).map(paragraphOf) }
}

/** What was stored as plain text before texts had a form, or as a document, as a document. */
export const asRichText = (value: RichText | string | null | undefined): RichText =>
  typeof value === 'string' ? richTextOf(value) : (value ?? emptyRichText)

/** Nodes and depth of an unknown value, given up at the limits, so that no input makes the checks behind it run long. */
const sizeWithin = (value: unknown): boolean => {
  let nodes = 0
  const visit = (node: unknown, depth: number): boolean => {
    nodes += 1
    if (nodes > richTextMaxNodes || depth > richTextMaxDepth) return false
    if (typeof node !== 'object' || node === null || !('content' in node) || !Array.isArray(node.content)) return true
    return node.content.every((inner) => visit(inner, depth + 1))
  }
  return visit(value, 0)
}

/** A formatted document as answers hold it. */
export const richText = z.strictObject({ type: z.literal('doc'), content: z.array(block).max(richTextMaxNodes) })

/**
 * Formatted text as a writer gives it: a document, or plain text that becomes one. At most `maxWords` words and
 * `maxCharacters` UTF-16 units of words, 2,000 nodes and eight levels; other nodes, marks and addresses are refused.
 */
export const richTextLimited = (maxWords: number, maxCharacters: number) => {
  const within = (doc: RichText) => plainTextOf(doc).length <= maxCharacters
  const document = z
    .unknown()
    .refine(sizeWithin, {
      message: `has more than ${richTextMaxNodes} parts or ${richTextMaxDepth} levels`,
      abort: true,
    })
    .pipe(richText)
  return z
    .union([
      z.string().max(maxCharacters).refine(isCleanText, { message: 'contains a character that is not allowed' }),
      document,
    ])
    .transform((given): RichText => (typeof given === 'string' ? richTextOf(given) : given))
    .refine(within, { message: `has more than ${maxCharacters} characters`, abort: true })
    .refine((doc) => wordsOf(doc) <= maxWords, { message: `has more than ${maxWords} words` })
    .transform((doc): RichText => (isEmptyRichText(doc) ? emptyRichText : doc))
}

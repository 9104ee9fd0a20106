import type { RichBlock, RichInline, RichText } from '@pitchey/contract/rich-text'
import type { ReactNode } from 'react'
import { cn } from './cn.ts'
import { isAllowedHref } from './rich-text-link.ts'
import { richTextStyles } from './rich-text-styles.ts'

type HeadingLevel = 2 | 3 | 4

export type RichTextViewProps = {
  value: RichText
  lang?: string | undefined
  /** The level of the larger of the two headings: one below the page's own heading above the text. */
  headingLevel?: HeadingLevel | undefined
  className?: string | undefined
}

/** Formatted text to be read. Needs no editor and no library, so that it can be drawn on the server. */
export function RichTextView({ value, lang, headingLevel = 3, className }: RichTextViewProps) {
  return (
    <div lang={lang} className={cn(richTextStyles, 'wrap-anywhere', className)}>
      {blocksIn(value.content, headingLevel)}
    </div>
  )
}

/** Nothing in a finished text has an identity but its place. */
const placed = <Part,>(parts: readonly Part[] | undefined) =>
  (parts ?? []).map((part, place) => ({ part, key: `part ${place}` }))

const blocksIn = (blocks: readonly RichBlock[], headingLevel: HeadingLevel): ReactNode[] =>
  placed(blocks).map(({ part, key }) => <Block key={key} block={part} headingLevel={headingLevel} />)

type BlockProps = { block: RichBlock; headingLevel: HeadingLevel }

function Block({ block, headingLevel }: BlockProps) {
  switch (block.type) {
    case 'paragraph':
      return <p dir="auto">{inlinesIn(block.content)}</p>
    case 'heading': {
      const level = headingLevel + block.attrs.level - 2
      const Heading = `h${level as 2 | 3 | 4 | 5}` as const
      return (
        <Heading dir="auto" data-level={block.attrs.level}>
          {inlinesIn(block.content)}
        </Heading>
      )
    }
    case 'bulletList':
      return <ul>{itemsIn(block.content, headingLevel)}</ul>
    case 'orderedList':
      return <ol start={block.attrs?.start}>{itemsIn(block.content, headingLevel)}</ol>
    case 'blockquote':
      return <blockquote>{blocksIn(block.content, headingLevel)}</blockquote>
    case 'horizontalRule':
      return <hr />
  }
}

type Item = Extract<RichBlock, { type: 'bulletList' }>['content'][number]

const itemsIn = (items: readonly Item[], headingLevel: HeadingLevel): ReactNode[] =>
  placed(items).map(({ part, key }) => <li key={key}>{blocksIn(part.content, headingLevel)}</li>)

const inlinesIn = (inlines: readonly RichInline[] | undefined): ReactNode[] =>
  placed(inlines).map(({ part, key }) => <Inline key={key} inline={part} />)

function Inline({ inline }: { inline: RichInline }) {
  if (inline.type === 'hardBreak') return <br />
  let text: ReactNode = inline.text
  for (const mark of inline.marks ?? []) {
    if (mark.type === 'bold') text = <strong>{text}</strong>
    else if (mark.type === 'italic') text = <em>{text}</em>
    else if (mark.type === 'underline') text = <u>{text}</u>
    else if (isAllowedHref(mark.attrs.href)) {
      text = (
        <a href={mark.attrs.href} rel="noopener noreferrer nofollow ugc" target="_blank">
          {text}
        </a>
      )
    }
  }
  return text
}

import { ChevronsUpDown } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { cn } from '../../ui/cn.ts'
import type { Line, Piece } from './compare-texts.ts'
import type { ComparisonView } from './chosen-versions.ts'
import type { Part } from './comparison.ts'

/** Things that stay in their order, with a key for each. */
const inOrder = <Item,>(items: readonly Item[]) => items.map((item, at) => ({ at, item }))

const removedStyles = 'rounded-[3px] bg-bad-soft text-ink-2 line-through decoration-bad decoration-1'
const addedStyles = 'rounded-[3px] bg-good-soft text-ink underline decoration-good/70 decoration-1 underline-offset-4'
const paragraphStyles = 'whitespace-pre-line wrap-anywhere'

function Removed({ children }: { children: ReactNode }) {
  return (
    <del className={removedStyles}>
      <span className="sr-only"> removed: </span>
      {children}
      <span className="sr-only"> </span>
    </del>
  )
}

function Added({ children }: { children: ReactNode }) {
  return (
    <ins className={addedStyles}>
      <span className="sr-only"> added: </span>
      {children}
      <span className="sr-only"> </span>
    </ins>
  )
}

function Words({ pieces, without }: { pieces: readonly Piece[]; without?: Piece['kind'] | undefined }) {
  return inOrder(pieces).map(({ at, item: { kind, text } }) => {
    if (kind === without) return null
    if (kind === 'removed') return <Removed key={at}>{text}</Removed>
    if (kind === 'added') return <Added key={at}>{text}</Added>
    return <span key={at}>{text}</span>
  })
}

function Whole({ line }: { line: Exclude<Line, { kind: 'changed' }> }) {
  if (line.kind === 'removed') return <Removed>{line.text}</Removed>
  return line.kind === 'added' ? <Added>{line.text}</Added> : line.text
}

function Paragraph({ line, without }: { line: Line; without?: 'added' | 'removed' }) {
  if (line.kind === without) return null
  return (
    <p dir="auto" className={paragraphStyles}>
      {line.kind === 'changed' ? <Words pieces={line.pieces} without={without} /> : <Whole line={line} />}
    </p>
  )
}

/** The older text at the left and the newer at the right. */
function Columns({ left, right }: { left: ReactNode; right: ReactNode }) {
  return (
    <div className="grid grid-cols-2 gap-x-6">
      <div className="space-y-2 border-r border-line pr-6">{left}</div>
      <div className="space-y-2">{right}</div>
    </div>
  )
}

/** Lines belong together where one took the place of the other. */
const rowsOf = (lines: readonly Line[]): Line[][] => {
  const rows: Line[][] = []
  for (const line of lines) {
    const last = rows.at(-1)
    if (line.kind === 'added' && last?.length === 1 && last[0]?.kind === 'removed') last.push(line)
    else rows.push([line])
  }
  return rows
}

function ChangedLines({ lines, view }: { lines: readonly Line[]; view: ComparisonView }) {
  if (view === 'inline') return inOrder(lines).map(({ at, item }) => <Paragraph key={at} line={item} />)
  return inOrder(rowsOf(lines)).map(({ at, item }) => (
    <Columns key={at} left={<Side lines={item} without="added" />} right={<Side lines={item} without="removed" />} />
  ))
}

function Side({ lines, without }: { lines: readonly Line[]; without: 'added' | 'removed' }) {
  return inOrder(lines).map(({ at, item }) => <Paragraph key={at} line={item} without={without} />)
}

function SameLines({ texts, view }: { texts: readonly string[]; view: ComparisonView }) {
  return inOrder(texts).map(({ at, item }) => {
    const shown = (
      <p key={at} dir="auto" className={cn(paragraphStyles, 'text-ink-2')}>
        {item}
      </p>
    )
    return view === 'inline' ? shown : <Columns key={at} left={shown} right={<div aria-hidden="true">{shown}</div>} />
  })
}

function Folded({ texts, view }: { texts: readonly string[]; view: ComparisonView }) {
  const [open, setOpen] = useState(false)
  if (open) return <SameLines texts={texts} view={view} />
  return (
    <button
      type="button"
      onClick={() => setOpen(true)}
      className="flex w-full items-center justify-center gap-2 rounded-md bg-surface-2 px-3 py-1.5 text-xs text-ink-2 hover:bg-surface-3 hover:text-ink"
    >
      <ChevronsUpDown aria-hidden="true" className="size-3.5" />
      Show {texts.length} unchanged {texts.length === 1 ? 'paragraph' : 'paragraphs'}
    </button>
  )
}

/** The element that stands for a change, to step to. */
export const changeId = (index: number): string => `change-${index + 1}`

type ComparedPartsProps = { parts: readonly Part[]; view: ComparisonView; current: number | undefined }

/** The lines of one field: what changed, and what is around it. */
export function ComparedParts({ parts, view, current }: ComparedPartsProps) {
  return (
    <div className="space-y-2 text-[0.9375rem]/6">
      {inOrder(parts).map(({ at, item: part }) => {
        if (part.kind === 'fold') return <Folded key={at} texts={part.texts} view={view} />
        if (part.kind === 'context') return <SameLines key={at} texts={part.texts} view={view} />
        return (
          <div
            key={at}
            id={changeId(part.index)}
            tabIndex={-1}
            className={cn(
              '-mx-3 scroll-mt-40 space-y-2 rounded-md px-3 py-1.5 outline-none',
              part.index === current && 'bg-surface-2 shadow-[inset_2px_0_0_var(--accent)]',
            )}
          >
            <ChangedLines lines={part.lines} view={view} />
          </div>
        )
      })}
    </div>
  )
}

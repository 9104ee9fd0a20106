import { Fragment } from 'react'

export type Ranges = readonly (readonly [from: number, to: number])[]

/** Cuts a text where the ranges begin and end; what lies outside of the text is left out. */
export function cutText(text: string, ranges: Ranges): { text: string; marked: boolean; at: number }[] {
  const parts: { text: string; marked: boolean; at: number }[] = []
  let done = 0
  const add = (to: number, marked: boolean) => {
    if (to > done) parts.push({ text: text.slice(done, to), marked, at: done })
    done = Math.max(done, to)
  }
  for (const [from, to] of ranges) {
    add(Math.min(from, text.length), false)
    add(Math.min(to, text.length), true)
  }
  add(text.length, false)
  return parts
}

/** A text with the words that were searched for picked out. */
export function MarkedText({ text, ranges }: { text: string; ranges?: Ranges | undefined }) {
  if (!ranges || ranges.length === 0) return text
  return cutText(text, ranges).map((part) =>
    part.marked ? (
      <mark key={part.at} className="rounded-[3px] bg-accent-soft text-ink">
        {part.text}
      </mark>
    ) : (
      <Fragment key={part.at}>{part.text}</Fragment>
    ),
  )
}

import { diffWords } from 'diff'
import { useMemo } from 'react'

/** A text with the words marked that another one does not have. */
export function ComparedWords({ text, other }: { text: string; other: string }) {
  const parts = useMemo(() => diffWords(other, text).filter(({ removed }) => !removed), [text, other])
  const keyed = parts.map(({ value, added }, place) => ({ value, added, key: `part ${place}` }))
  return keyed.map(({ value, added, key }) =>
    added ? (
      <mark key={key} className="rounded-sm bg-accent-soft text-ink">
        {value}
      </mark>
    ) : (
      <span key={key}>{value}</span>
    ),
  )
}

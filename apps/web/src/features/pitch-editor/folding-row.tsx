import { ChevronDown, Trash2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { IconButton } from '../../ui/icon-button.tsx'

type FoldingRowProps = {
  /** What its buttons call it. */
  name: string
  /** What moves it. */
  handle: ReactNode
  isOpen: boolean
  onToggle: () => void
  onRemove: () => void
  /** Always shown. */
  head: ReactNode
  /** Shown while it is closed, two lines of it at most. */
  summary: string
  /** Shown while it is open. */
  children: ReactNode
}

/** One of an ordered list of people or episodes: a line that opens to everything about it. */
export function FoldingRow(props: FoldingRowProps) {
  const { name, handle, isOpen, onToggle, onRemove, head, summary, children } = props
  return (
    <div className="rounded-lg border border-line-strong bg-surface p-3">
      <div className="flex flex-wrap items-start gap-2 sm:flex-nowrap">
        {head}
        <span className="ml-auto flex h-9.5 items-center">
          <IconButton
            size="sm"
            label={isOpen ? `Less about ${name}` : `More about ${name}`}
            aria-expanded={isOpen}
            onClick={onToggle}
          >
            <ChevronDown aria-hidden="true" className={isOpen ? 'rotate-180' : ''} />
          </IconButton>
          {handle}
          <IconButton size="sm" label={`Remove ${name}`} onClick={onRemove}>
            <Trash2 aria-hidden="true" />
          </IconButton>
        </span>
      </div>
      {isOpen
        ? children
        : summary.trim() !== '' && (
            <p dir="auto" className="mt-2 line-clamp-2 px-1 text-sm text-ink-2 wrap-anywhere">
              {summary}
            </p>
          )}
    </div>
  )
}

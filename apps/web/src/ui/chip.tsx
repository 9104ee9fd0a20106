import { X } from 'lucide-react'
import type { ComponentProps } from 'react'
import { cn } from './cn.ts'

export type ChipProps = ComponentProps<'button'> & {
  /** On or off; leave out for a chip that only acts. */
  pressed?: boolean | undefined
  /** How many things the filter would show. */
  count?: number | undefined
}

/** A pill that switches a filter on and off. */
export function Chip({ pressed, count, className, children, ...props }: ChipProps) {
  return (
    <button
      type="button"
      aria-pressed={pressed}
      {...props}
      className={cn(
        'inline-flex h-8.5 shrink-0 items-center gap-1.5 rounded-full border border-line-strong bg-surface px-3.5 text-sm font-nav whitespace-nowrap text-ink-2 transition-colors select-none hover:border-control hover:text-ink disabled:opacity-45',
        'aria-pressed:border-ink aria-pressed:bg-ink aria-pressed:text-bg [&_svg]:size-3.5',
        className,
      )}
    >
      {children}
      {count !== undefined && <span className="tnum">{count.toLocaleString('en')}</span>}
    </button>
  )
}

type RemovableChipProps = { label: string; onRemove: () => void; disabled?: boolean | undefined }

/** A chosen value that can be taken away again. */
export function RemovableChip({ label, onRemove, disabled }: RemovableChipProps) {
  return (
    <span className="inline-flex h-6.5 max-w-full items-center gap-0.5 rounded-sm bg-surface-3 pl-2 text-sm text-ink">
      <span className="truncate">{label}</span>
      <button
        type="button"
        disabled={disabled}
        aria-label={`Remove ${label}`}
        onClick={onRemove}
        className="grid size-6.5 place-items-center rounded-sm text-ink-2 hover:text-ink disabled:opacity-45"
      >
        <X aria-hidden="true" className="size-3.5" />
      </button>
    </span>
  )
}

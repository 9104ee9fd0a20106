/* oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/no-noninteractive-element-to-interactive-role, jsx-a11y/click-events-have-key-events -- an ARIA listbox; the keys are handled where the focus is, on the combobox */
import { Check } from 'lucide-react'
import { useEffect } from 'react'
import { cn } from './cn.ts'
import { Spinner } from './spinner.tsx'
import type { ComboboxOption } from './use-combobox.ts'

type ComboboxListProps = {
  id: string
  label: string | undefined
  labelledBy: string | undefined
  options: readonly ComboboxOption[]
  active: string | undefined
  selected: readonly string[]
  multiple?: boolean | undefined
  loading?: boolean | undefined
  emptyText?: string | undefined
  onPick: (value: string) => void
  onPoint: (index: number) => void
}

/** The DOM id of an option, for `aria-activedescendant`. */
export function optionId(listId: string, value: string): string {
  return `${listId}-${encodeURIComponent(value)}`
}

/** The choices of a `Combobox` or `Select`. The focus stays where it was. */
export function ComboboxList(props: ComboboxListProps) {
  const { id, label, labelledBy, options, active, selected, multiple, loading, onPick, onPoint } = props
  useEffect(() => {
    if (active === undefined) return
    document.getElementById(optionId(id, active))?.scrollIntoView({ block: 'nearest' })
  }, [id, active])
  if (loading) {
    return (
      <p className="flex items-center gap-2 px-2.5 py-2 text-sm text-ink-2">
        <Spinner />
        Loading…
      </p>
    )
  }
  if (options.length === 0) return <p className="px-2.5 py-2 text-sm text-ink-2">{props.emptyText}</p>
  return (
    <ul
      id={id}
      role="listbox"
      aria-label={label ?? (labelledBy ? undefined : 'Choices')}
      aria-labelledby={label ? undefined : labelledBy}
      aria-multiselectable={multiple || undefined}
      className="max-h-72 overflow-y-auto overscroll-contain"
    >
      {options.map((option, index) => (
        <li
          key={option.value}
          id={optionId(id, option.value)}
          role="option"
          aria-selected={selected.includes(option.value)}
          aria-disabled={option.disabled || undefined}
          data-disabled={option.disabled ? '' : undefined}
          data-highlighted={option.value === active ? '' : undefined}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => {
            if (!option.disabled) onPick(option.value)
          }}
          onPointerMove={() => {
            if (!option.disabled) onPoint(index)
          }}
          className="menu-item pr-8"
        >
          <span className="min-w-0">
            <span className="block truncate">{option.label}</span>
            {option.hint && <span className="block truncate text-xs text-ink-3">{option.hint}</span>}
          </span>
          <Check
            aria-hidden="true"
            className={cn('absolute right-2.5 size-4 text-accent-ink!', !selected.includes(option.value) && 'hidden')}
          />
        </li>
      ))}
    </ul>
  )
}

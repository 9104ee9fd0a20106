import type { LucideIcon } from 'lucide-react'
import { RadioGroup } from 'radix-ui'
import { use, type ReactNode } from 'react'
import { cn } from './cn.ts'
import { FieldContext } from './field-context.ts'

export type RadioCardOption = {
  value: string
  label: string
  description?: ReactNode
  icon?: LucideIcon | undefined
  disabled?: boolean | undefined
}

export type RadioCardsProps = {
  options: readonly RadioCardOption[]
  value?: string | undefined
  defaultValue?: string | undefined
  onValueChange?: ((value: string) => void) | undefined
  columns?: 1 | 2 | 3 | 4 | undefined
  /** Needed when no `Field group` is around it. */
  'aria-label'?: string | undefined
  className?: string | undefined
}

const grids = { 1: '', 2: 'sm:grid-cols-2', 3: 'sm:grid-cols-3', 4: 'sm:grid-cols-2 lg:grid-cols-4' }

/** One choice out of a few, each with room for a sentence. */
export function RadioCards({ options, value, defaultValue, columns = 1, className, ...props }: RadioCardsProps) {
  const field = use(FieldContext)
  return (
    <RadioGroup.Root
      aria-label={props['aria-label']}
      aria-labelledby={props['aria-label'] ? undefined : field?.labelId}
      aria-describedby={field?.describedBy}
      aria-invalid={field?.invalid || undefined}
      required={field?.required ?? false}
      disabled={field?.disabled ?? false}
      {...(value === undefined ? {} : { value })}
      {...(defaultValue === undefined ? {} : { defaultValue })}
      {...(props.onValueChange ? { onValueChange: props.onValueChange } : {})}
      className={cn('grid gap-2.5', grids[columns], className)}
    >
      {options.map(({ value: own, label, description, icon: Icon, disabled }) => (
        <RadioGroup.Item
          key={own}
          value={own}
          disabled={disabled ?? false}
          className="group flex min-h-12 items-start gap-3 rounded-lg border border-line-strong bg-surface p-3.5 text-left transition-colors hover:border-control disabled:opacity-50 data-[state=checked]:border-accent-ink data-[state=checked]:bg-accent-soft data-[state=checked]:shadow-[inset_0_0_0_0.5px_var(--accent-ink)]"
        >
          <span
            aria-hidden="true"
            className="mt-0.5 grid size-4 shrink-0 place-items-center rounded-full border border-control group-data-[state=checked]:border-accent-ink"
          >
            <RadioGroup.Indicator className="size-2 rounded-full bg-accent-ink" />
          </span>
          <span className="min-w-0 flex-1">
            <span className="block text-sm font-label text-ink">{label}</span>
            {description && <span className="mt-0.5 block text-sm text-ink-2">{description}</span>}
          </span>
          {Icon && (
            <Icon
              aria-hidden="true"
              className="size-4.5 shrink-0 text-ink-3 group-data-[state=checked]:text-accent-ink"
              strokeWidth={1.75}
            />
          )}
        </RadioGroup.Item>
      ))}
    </RadioGroup.Root>
  )
}

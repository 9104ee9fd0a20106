import { Check, Minus } from 'lucide-react'
import { Checkbox as RadixCheckbox } from 'radix-ui'
import { useId, type ComponentProps, type ReactNode } from 'react'
import { cn } from './cn.ts'

export type CheckboxProps = Omit<ComponentProps<typeof RadixCheckbox.Root>, 'children'> & {
  label: ReactNode
  description?: ReactNode
  error?: string | undefined
  /** Keep the label for screen readers only, as in a table. */
  hideLabel?: boolean | undefined
}

/** A yes or no, with its words. `checked="indeterminate"` draws a dash. */
export function Checkbox({ label, description, error, hideLabel = false, id, className, ...props }: CheckboxProps) {
  const generated = useId()
  const ownId = id ?? generated
  const noteId = `${ownId}-note`
  return (
    <div className={cn('flex items-start gap-2.5', className)}>
      <RadixCheckbox.Root
        {...props}
        id={ownId}
        aria-describedby={description || error ? noteId : undefined}
        aria-invalid={error ? true : undefined}
        className="peer relative mt-0.5 grid size-4.5 shrink-0 place-items-center rounded-[5px] border border-control bg-surface transition-colors before:absolute before:-inset-1 hover:border-ink-3 disabled:opacity-45 aria-invalid:border-bad data-[state=checked]:border-accent data-[state=checked]:bg-accent data-[state=indeterminate]:border-accent data-[state=indeterminate]:bg-accent"
      >
        <RadixCheckbox.Indicator className="group text-on-accent">
          <Check aria-hidden="true" className="size-3.5 group-data-[state=indeterminate]:hidden" strokeWidth={3} />
          <Minus
            aria-hidden="true"
            className="hidden size-3.5 group-data-[state=indeterminate]:block"
            strokeWidth={3}
          />
        </RadixCheckbox.Indicator>
      </RadixCheckbox.Root>
      <div className={hideLabel ? 'sr-only' : 'min-w-0'}>
        <label htmlFor={ownId} className="block text-sm/5.5 text-ink">
          {label}
        </label>
        {(description || error) && (
          <p id={noteId} className={cn('text-xs', error ? 'text-bad' : 'text-ink-3')}>
            {error ?? description}
          </p>
        )}
      </div>
    </div>
  )
}

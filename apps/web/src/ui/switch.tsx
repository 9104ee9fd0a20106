import { Switch as RadixSwitch } from 'radix-ui'
import { useId, type ComponentProps, type ReactNode } from 'react'
import { cn } from './cn.ts'

export type SwitchProps = Omit<ComponentProps<typeof RadixSwitch.Root>, 'children'> & {
  label: ReactNode
  description?: ReactNode
  hideLabel?: boolean | undefined
}

/** Something that is on or off at once, without a save. */
export function Switch({ label, description, hideLabel = false, id, className, ...props }: SwitchProps) {
  const generated = useId()
  const ownId = id ?? generated
  const noteId = `${ownId}-note`
  return (
    <div className={cn('flex items-start justify-between gap-4', className)}>
      <div className={hideLabel ? 'sr-only' : 'min-w-0'}>
        <label htmlFor={ownId} className="block text-sm font-label text-ink">
          {label}
        </label>
        {description && (
          <p id={noteId} className="text-sm text-ink-2">
            {description}
          </p>
        )}
      </div>
      <RadixSwitch.Root
        {...props}
        id={ownId}
        aria-describedby={description ? noteId : undefined}
        className="relative h-6 w-10.5 shrink-0 rounded-full border border-control bg-surface-3 transition-colors hover:border-ink-3 disabled:opacity-45 data-[state=checked]:border-accent data-[state=checked]:bg-accent"
      >
        <RadixSwitch.Thumb className="block size-4 translate-x-[3px] rounded-full bg-ink-2 transition-transform data-[state=checked]:translate-x-[21px] data-[state=checked]:bg-on-accent" />
      </RadixSwitch.Root>
    </div>
  )
}

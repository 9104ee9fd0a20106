import { Popover as RadixPopover } from 'radix-ui'
import type { ReactNode } from 'react'
import { cn } from './cn.ts'
import { useOverlayContainer, useOverlayOpen } from './overlay-container.ts'

export type PopoverProps = {
  trigger: ReactNode
  /** The name of what opens. */
  label: string
  align?: 'start' | 'center' | 'end' | undefined
  open?: boolean | undefined
  onOpenChange?: ((open: boolean) => void) | undefined
  className?: string | undefined
  children: ReactNode
}

/** A small panel at a button, for filters and short forms. */
export function Popover({ trigger, label, align = 'start', className, children, ...root }: PopoverProps) {
  const openProps = useOverlayOpen(root)
  const container = useOverlayContainer()
  return (
    <RadixPopover.Root {...openProps}>
      <RadixPopover.Trigger asChild>{trigger}</RadixPopover.Trigger>
      <RadixPopover.Portal {...(container ? { container } : {})}>
        <RadixPopover.Content
          aria-label={label}
          align={align}
          sideOffset={6}
          collisionPadding={12}
          className={cn(
            'pop-in z-50 w-80 max-w-[calc(100vw-1.5rem)] origin-(--radix-popover-content-transform-origin) rounded-lg bg-surface p-4 text-ink shadow-2 ring-1 ring-line-strong outline-none',
            className,
          )}
        >
          {children}
        </RadixPopover.Content>
      </RadixPopover.Portal>
    </RadixPopover.Root>
  )
}

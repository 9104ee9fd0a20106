import { Tooltip as RadixTooltip } from 'radix-ui'
import type { ReactNode } from 'react'
import { useOverlayContainer, useOverlayOpen } from './overlay-container.ts'

export type TooltipProps = {
  /** A few words. Never the only place where something important is said. */
  content: ReactNode
  side?: 'top' | 'right' | 'bottom' | 'left' | undefined
  /** One element that can have the focus. */
  children: ReactNode
}

/** A few words beside a control while it is pointed at or focused. */
export function Tooltip({ content, side = 'top', children }: TooltipProps) {
  const openProps = useOverlayOpen({})
  const container = useOverlayContainer()
  return (
    <RadixTooltip.Provider delayDuration={350}>
      <RadixTooltip.Root {...openProps}>
        <RadixTooltip.Trigger asChild>{children}</RadixTooltip.Trigger>
        <RadixTooltip.Portal {...(container ? { container } : {})}>
          <RadixTooltip.Content
            side={side}
            sideOffset={6}
            collisionPadding={8}
            className="z-60 max-w-64 rounded-sm bg-ink px-2.5 py-1.5 text-xs text-bg shadow-2 duration-150 data-[state=closed]:animate-out data-[state=closed]:fade-out-0 data-[state=delayed-open]:animate-in data-[state=delayed-open]:fade-in-0"
          >
            {content}
          </RadixTooltip.Content>
        </RadixTooltip.Portal>
      </RadixTooltip.Root>
    </RadixTooltip.Provider>
  )
}

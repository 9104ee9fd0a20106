/* oxlint-disable jsx-a11y/prefer-tag-over-role -- Radix would call it a dialog; it only holds the listbox */
import { Popover } from 'radix-ui'
import type { ReactNode } from 'react'
import { cn } from './cn.ts'
import { useOverlayContainer } from './overlay-container.ts'

type ListPopoverProps = {
  open: boolean
  onOpenChange: (open: boolean) => void
  label: string | undefined
  /** What it hangs from, and that thing's element: a press on it is not a press outside. */
  anchor: ReactNode
  anchorElement: HTMLElement | null
  className?: string | undefined
  children: ReactNode
}

function keepFocus(event: Event): void {
  event.preventDefault()
}

/** The surface under a `Select` or `Combobox`. The focus stays on the anchor. */
export function ListPopover(props: ListPopoverProps) {
  const { open, onOpenChange, label, anchor, anchorElement, className, children } = props
  const container = useOverlayContainer()
  return (
    <Popover.Root open={open} onOpenChange={onOpenChange}>
      <Popover.Anchor asChild>{anchor}</Popover.Anchor>
      <Popover.Portal {...(container ? { container } : {})}>
        <Popover.Content
          role="group"
          aria-label={label ?? 'Choices'}
          align="start"
          sideOffset={6}
          collisionPadding={12}
          onOpenAutoFocus={keepFocus}
          onCloseAutoFocus={keepFocus}
          onInteractOutside={(event) => {
            if (event.target instanceof Node && anchorElement?.contains(event.target)) event.preventDefault()
          }}
          className={cn(
            'menu-surface pop-in origin-(--radix-popover-content-transform-origin) outline-none',
            className,
          )}
        >
          {children}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  )
}

import { X } from 'lucide-react'
import { Dialog as RadixDialog } from 'radix-ui'
import { useState, type ReactNode } from 'react'
import { cn } from './cn.ts'
import { IconButton } from './icon-button.tsx'
import { OverlayContainerContext } from './overlay-container.ts'
import { veilStyles } from './overlay-styles.ts'
import { useReturnFocus } from './use-return-focus.ts'

export type SheetProps = {
  trigger?: ReactNode
  open?: boolean | undefined
  onOpenChange?: ((open: boolean) => void) | undefined
  title: string
  /** Keep the title for screen readers only. */
  hideTitle?: boolean | undefined
  side?: 'left' | 'right' | undefined
  footer?: ReactNode
  className?: string | undefined
  children: ReactNode
}

const sides = {
  left: 'left-0 data-[state=closed]:slide-out-to-left data-[state=open]:slide-in-from-left',
  right: 'right-0 data-[state=closed]:slide-out-to-right data-[state=open]:slide-in-from-right',
}

/** A panel that slides in from a side: the menu on a phone, filters, details. */
export function Sheet(props: SheetProps) {
  const { trigger, open, onOpenChange, title, hideTitle = false, side = 'right', footer, className, children } = props
  const [content, setContent] = useState<HTMLDivElement | null>(null)
  const returnFocus = useReturnFocus()
  return (
    <RadixDialog.Root {...(open === undefined ? {} : { open })} {...(onOpenChange ? { onOpenChange } : {})}>
      {trigger && <RadixDialog.Trigger asChild>{trigger}</RadixDialog.Trigger>}
      <RadixDialog.Portal>
        <RadixDialog.Overlay className={veilStyles} />
        <RadixDialog.Content
          ref={setContent}
          aria-describedby={undefined}
          {...returnFocus}
          className={cn(
            'fixed inset-y-0 z-50 flex w-80 max-w-[calc(100vw-3rem)] flex-col bg-surface text-ink shadow-3 ring-1 ring-line outline-none duration-200 ease-out data-[state=closed]:animate-out data-[state=open]:animate-in',
            sides[side],
            className,
          )}
        >
          <OverlayContainerContext value={content}>
            <header
              className={cn(
                'flex items-center justify-between gap-3',
                hideTitle ? 'absolute top-3.5 right-3 z-10' : 'px-5 pt-4',
              )}
            >
              <RadixDialog.Title className={hideTitle ? 'sr-only' : 'text-md font-name'}>{title}</RadixDialog.Title>
              <RadixDialog.Close asChild>
                <IconButton label="Close" size="sm">
                  <X aria-hidden="true" />
                </IconButton>
              </RadixDialog.Close>
            </header>
            <div className={cn('min-h-0 flex-1 overflow-y-auto', hideTitle ? '' : 'p-5')}>{children}</div>
            {footer && <footer className="flex gap-2 border-t border-line p-4">{footer}</footer>}
          </OverlayContainerContext>
        </RadixDialog.Content>
      </RadixDialog.Portal>
    </RadixDialog.Root>
  )
}

import { X } from 'lucide-react'
import { Dialog as RadixDialog } from 'radix-ui'
import { useState, type ReactNode } from 'react'
import { cn } from './cn.ts'
import { IconButton } from './icon-button.tsx'
import { OverlayContainerContext } from './overlay-container.ts'
import { overlayStyles } from './overlay-styles.ts'
import { useReturnFocus } from './use-return-focus.ts'

export type DialogProps = {
  /** The button that opens it; leave out and drive `open` yourself. */
  trigger?: ReactNode
  open?: boolean | undefined
  onOpenChange?: ((open: boolean) => void) | undefined
  title: ReactNode
  description?: ReactNode
  /** Buttons at the bottom, the main one last. */
  footer?: ReactNode
  size?: 'sm' | 'md' | 'lg' | 'xl' | undefined
  /** False for a dialog that must not be left by a click outside or Escape. */
  dismissible?: boolean | undefined
  children?: ReactNode
}

const widths = { sm: 'max-w-sm', md: 'max-w-lg', lg: 'max-w-2xl', xl: 'max-w-4xl' }

/** A window over the page that takes the focus until it is closed. */
export function Dialog(props: DialogProps) {
  const { trigger, open, onOpenChange, title, description, footer, size = 'md', dismissible = true, children } = props
  const [content, setContent] = useState<HTMLDivElement | null>(null)
  const returnFocus = useReturnFocus()
  const guard = dismissible ? {} : { onEscapeKeyDown: prevent, onInteractOutside: prevent }
  return (
    <RadixDialog.Root {...(open === undefined ? {} : { open })} {...(onOpenChange ? { onOpenChange } : {})}>
      {trigger && <RadixDialog.Trigger asChild>{trigger}</RadixDialog.Trigger>}
      <RadixDialog.Portal>
        <RadixDialog.Overlay className={overlayStyles}>
          <RadixDialog.Content
            ref={setContent}
            {...guard}
            {...returnFocus}
            onOpenAutoFocus={(event) => {
              returnFocus.onOpenAutoFocus()
              focusFirstField(event)
            }}
            {...(description ? {} : { 'aria-describedby': undefined })}
            className={cn(
              'pop-in relative flex w-full flex-col rounded-t-xl bg-surface text-ink shadow-3 ring-1 ring-line-strong outline-none sm:rounded-xl',
              widths[size],
            )}
          >
            <OverlayContainerContext value={content}>
              <header className="flex items-start gap-4 px-6 pt-5.5 pr-4">
                <div className="min-w-0 flex-1 space-y-1">
                  <RadixDialog.Title className="text-md font-name">{title}</RadixDialog.Title>
                  {description && (
                    <RadixDialog.Description className="text-sm text-ink-2">{description}</RadixDialog.Description>
                  )}
                </div>
                {dismissible && (
                  <RadixDialog.Close asChild>
                    <IconButton label="Close" size="sm" className="-mt-1">
                      <X aria-hidden="true" />
                    </IconButton>
                  </RadixDialog.Close>
                )}
              </header>
              {children && <div className="px-6 pt-5">{children}</div>}
              {footer ? (
                <footer className="flex flex-col-reverse gap-2 p-6 sm:flex-row sm:justify-end">{footer}</footer>
              ) : (
                <div className="h-6" />
              )}
            </OverlayContainerContext>
          </RadixDialog.Content>
        </RadixDialog.Overlay>
      </RadixDialog.Portal>
    </RadixDialog.Root>
  )
}

/** Wrap a button in this to make it close the dialog it is in. */
export const DialogClose = RadixDialog.Close

/** A form begins in its first field, not at the button that closes the window. */
function focusFirstField(event: Event): void {
  const field = (event.target as HTMLElement | null)?.querySelector<HTMLElement>('input, textarea')
  if (!field) return
  event.preventDefault()
  field.focus()
}

function prevent(event: Event): void {
  event.preventDefault()
}

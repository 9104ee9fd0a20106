import { createContext, use, useState } from 'react'

/** The element popovers are put into: the open dialog's own, so that its scroll lock and focus trap let them work. */
export const OverlayContainerContext = createContext<HTMLElement | null>(null)

/**
 * Where a popover inside this tree belongs: the dialog it is in, else the page's main landmark, so that nothing lies
 * outside a landmark. Undefined means the body. Read while drawing, so a caller must draw again when it opens.
 */
export function useOverlayContainer(): HTMLElement | undefined {
  const own = use(OverlayContainerContext)
  if (own) return own
  return typeof document === 'undefined' ? undefined : (document.getElementById('main') ?? undefined)
}

type OpenProps = { open?: boolean | undefined; onOpenChange?: ((open: boolean) => void) | undefined }

/** The `open` props for a Radix root, arranged so that opening draws the caller again and its container is fresh. */
export function useOverlayOpen({ open, onOpenChange }: OpenProps) {
  const [, setShown] = useState(false)
  return {
    ...(open === undefined ? {} : { open }),
    onOpenChange: (next: boolean) => {
      setShown(next)
      onOpenChange?.(next)
    },
  }
}

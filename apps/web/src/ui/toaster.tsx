import { CircleAlert, CircleCheck, Info } from 'lucide-react'
import { useEffect } from 'react'
import { Toaster as SonnerToaster } from 'sonner'
import { toasterIsReady } from './toast.ts'

/** Where toasts appear. Loaded by `ToastHost`; do not import it in a page. */
export function Toaster() {
  useEffect(toasterIsReady, [])
  return (
    <SonnerToaster
      position="bottom-right"
      gap={10}
      icons={{
        success: <CircleCheck aria-hidden="true" className="size-4.5 text-good" />,
        error: <CircleAlert aria-hidden="true" className="size-4.5 text-bad" />,
        info: <Info aria-hidden="true" className="size-4.5 text-info" />,
      }}
      toastOptions={{
        unstyled: true,
        classNames: {
          toast:
            'flex w-(--width) items-center gap-3 rounded-lg bg-surface-2 px-4 py-3.5 font-sans text-ink shadow-2 ring-1 ring-line-strong',
          content: 'min-w-0 flex-1',
          title: 'text-sm font-name',
          description: 'text-sm text-ink-2',
          actionButton: 'h-8 shrink-0 rounded-sm bg-ink px-3 text-sm font-label text-bg',
        },
      }}
    />
  )
}

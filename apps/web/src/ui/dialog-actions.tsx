import type { ReactNode } from 'react'
import { Button } from './button.tsx'
import { DialogClose } from './dialog.tsx'

/** The end of a form in a dialog: a way out, and the button that does it. */
export function DialogActions({ children }: { children: ReactNode }) {
  return (
    <div className="flex flex-col-reverse gap-2 sm:flex-row sm:justify-end">
      <DialogClose asChild>
        <Button>Cancel</Button>
      </DialogClose>
      {children}
    </div>
  )
}

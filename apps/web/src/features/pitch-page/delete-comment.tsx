import { lazy, Suspense, useState } from 'react'
import { Button } from '../../ui/button.tsx'

const ConfirmDialog = lazy(() =>
  import('../../ui/confirm-dialog.tsx').then((module) => ({ default: module.ConfirmDialog })),
)

/** Deletes a comment after asking. */
export function DeleteComment({ onConfirm }: { onConfirm: () => Promise<void> }) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button variant="link" className="text-sm text-ink-2" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        Delete
      </Button>
      {open && (
        <Suspense fallback={null}>
          <ConfirmDialog
            open
            onOpenChange={setOpen}
            title="Delete this comment?"
            confirmLabel="Delete"
            tone="danger"
            onConfirm={onConfirm}
          >
            It cannot be brought back. Answers to it stay.
          </ConfirmDialog>
        </Suspense>
      )}
    </>
  )
}

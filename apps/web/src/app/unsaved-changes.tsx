import { useEffect, type ReactNode } from 'react'
import { useBlocker } from 'react-router'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'

/**
 * Asks before changes are lost by leaving: a dialog inside the app, the browser's own question outside it.
 * Render what it answers somewhere in the page. `exceptTo` is a path to which one may leave without being asked.
 */
export function useUnsavedChangesGuard(dirty: boolean, exceptTo?: string): ReactNode {
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      dirty && ![currentLocation.pathname, exceptTo].includes(nextLocation.pathname),
  )
  useEffect(() => {
    if (!dirty) return undefined
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [dirty])
  return (
    <ConfirmDialog
      open={blocker.state === 'blocked'}
      onOpenChange={(open) => {
        if (!open && blocker.state === 'blocked') blocker.reset()
      }}
      title="Leave without saving?"
      confirmLabel="Leave"
      tone="danger"
      onConfirm={() => {
        if (blocker.state === 'blocked') blocker.proceed()
      }}
    >
      What you changed on this page has not been saved yet and would be lost.
    </ConfirmDialog>
  )
}

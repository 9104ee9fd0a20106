import { lazy, Suspense } from 'react'
import { useSession } from '../../app/session.ts'
import { useHydrated } from '../../app/use-hydrated.ts'

const NotificationBell = lazy(() =>
  import('./notification-bell.tsx').then((module) => ({ default: module.NotificationBell })),
)

/** The place of the bell: its code comes for those who are signed in only, and never on the server. */
export function BellSlot() {
  const { status } = useSession()
  const isHydrated = useHydrated()
  if (status !== 'signed-in') return null
  const space = <span className="size-9.5 shrink-0" />
  if (!isHydrated) return space
  return (
    <Suspense fallback={space}>
      <NotificationBell />
    </Suspense>
  )
}

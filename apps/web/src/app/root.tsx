import { Outlet, ScrollRestoration } from 'react-router'
import { RealtimeHost } from '../realtime/realtime-host.tsx'
import { ToastHost } from '../ui/toast-host.tsx'
import { useEarlyClick } from './early-click.ts'
import { useFocusOnNavigation } from './focus-on-navigation.ts'
import { HeadSync } from './head-sync.tsx'
import { OfflineNotice } from './offline-notice.tsx'
import { PaletteHost } from './palette-host.tsx'
import { PendingBar } from './pending-bar.tsx'

/** Everything that is on every page, around the page. */
export function Root() {
  useFocusOnNavigation()
  useEarlyClick()
  // `HeadSync` comes first, so that an error page below may still set a title of its own.
  return (
    <>
      <HeadSync />
      <PendingBar />
      <RealtimeHost />
      <Outlet />
      <OfflineNotice />
      <PaletteHost />
      <ToastHost />
      <ScrollRestoration />
    </>
  )
}

/** Shown for the moment in which the code of the first page is being fetched. */
export function FirstPaint() {
  return <div aria-busy="true" className="min-h-dvh" />
}

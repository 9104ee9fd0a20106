import { Outlet, ScrollRestoration } from 'react-router'
import { ToastHost } from '../ui/toast-host.tsx'
import { HeadSync } from './head-sync.tsx'
import { OfflineNotice } from './offline-notice.tsx'
import { PaletteHost } from './palette-host.tsx'
import { PendingBar } from './pending-bar.tsx'

/** Everything that is on every page, around the page. */
export function Root() {
  // `HeadSync` comes first, so that an error page below may still set a title of its own.
  return (
    <>
      <HeadSync />
      <PendingBar />
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

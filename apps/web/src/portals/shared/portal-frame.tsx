import type { Portal } from '@pitchey/contract/identity/user'
import type { ReactNode } from 'react'
import { Outlet } from 'react-router'
import { PortalShell } from './portal-shell.tsx'

/** The frame of a portal, with the portal's one main action in its top bar. */
export function PortalFrame({ portal, action }: { portal: Portal; action?: ReactNode }) {
  return (
    <PortalShell portal={portal} action={action}>
      <Outlet />
    </PortalShell>
  )
}

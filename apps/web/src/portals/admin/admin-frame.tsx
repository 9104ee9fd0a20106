import { Outlet } from 'react-router'
import { PortalShell } from '../../features/identity/portal-shell.tsx'

/** The frame of the administration. */
export function AdminFrame() {
  return (
    <PortalShell portal="admin">
      <Outlet />
    </PortalShell>
  )
}

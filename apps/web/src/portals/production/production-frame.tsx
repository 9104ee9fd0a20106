import { Outlet } from 'react-router'
import { PortalShell } from '../../features/identity/portal-shell.tsx'

/** The frame of the production portal. */
export function ProductionFrame() {
  return (
    <PortalShell portal="production">
      <Outlet />
    </PortalShell>
  )
}

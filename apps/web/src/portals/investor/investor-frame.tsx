import { Outlet } from 'react-router'
import { PortalShell } from '../../features/identity/portal-shell.tsx'

/** The frame of the investor portal. */
export function InvestorFrame() {
  return (
    <PortalShell portal="investor">
      <Outlet />
    </PortalShell>
  )
}

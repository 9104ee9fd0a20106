import { Outlet } from 'react-router'
import { useSession } from '../../app/session.ts'
import { PortalShell } from '../shared/portal-shell.tsx'

/** The frame of the portal of whoever is signed in. */
export function AttachmentsFrame() {
  const { user } = useSession()
  return (
    <PortalShell portal={user?.userType ?? 'viewer'}>
      <Outlet />
    </PortalShell>
  )
}

import { Outlet } from 'react-router'
import { useSession } from '../../app/session.ts'
import { PortalShell } from '../shared/portal-shell.tsx'

/** The frame of whoever is signed in, around what they saved and follow. */
export function LibraryFrame() {
  const { user } = useSession()
  return (
    <PortalShell portal={user?.userType ?? 'viewer'}>
      <Outlet />
    </PortalShell>
  )
}

import { useQueryClient } from '@tanstack/react-query'
import { LayoutDashboard, LogOut, Settings, UserRound } from 'lucide-react'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { call } from '../../app/api.ts'
import { endSession, homeOf, type SessionUser } from '../../app/session.ts'
import { Menu, MenuItem, MenuLabel, MenuSeparator } from '../../ui/menu.tsx'
import { toastError } from '../../ui/toast.ts'
import { AccountButton } from './account-button.tsx'

/** The menu of who is signed in; loaded by `AccountSlot` when wanted and open from the start. */
export function AccountMenu({ user }: { user: SessionUser }) {
  const [open, setOpen] = useState(true)
  const signOut = useSignOut()
  return (
    <Menu trigger={<AccountButton user={user} />} open={open} onOpenChange={setOpen} className="min-w-56">
      <MenuLabel>
        <span dir="auto" className="block text-sm font-name text-ink">
          {user.name}
        </span>
        <span className="block truncate">{user.email}</span>
      </MenuLabel>
      <MenuSeparator />
      {user.userType !== 'viewer' && (
        <MenuItem asChild>
          <Link to={homeOf(user.userType)}>
            <LayoutDashboard aria-hidden="true" />
            Dashboard
          </Link>
        </MenuItem>
      )}
      <MenuItem asChild>
        <Link to={`/people/${user.handle}`}>
          <UserRound aria-hidden="true" />
          Public profile
        </Link>
      </MenuItem>
      <MenuItem asChild>
        <Link to="/settings/profile">
          <Settings aria-hidden="true" />
          Settings
        </Link>
      </MenuItem>
      <MenuSeparator />
      <MenuItem onSelect={() => void signOut()}>
        <LogOut aria-hidden="true" />
        Sign out
      </MenuItem>
    </Menu>
  )
}

/** Ends the session on this device and shows the landing page. */
export function useSignOut(): () => Promise<void> {
  const client = useQueryClient()
  const navigate = useNavigate()
  return async () => {
    try {
      await call('POST /api/auth/sign-out')
    } catch {
      toastError('You are still signed in', { description: 'The server could not be reached. Try again.' })
      return
    }
    endSession(client)
    await navigate('/')
  }
}

import type { Portal } from '@pitchey/contract/identity/user'
import { useQueryClient } from '@tanstack/react-query'
import { EllipsisVertical, Globe, LogOut, Settings, UserRound } from 'lucide-react'
import { lazy, Suspense, useEffect, useRef, useState, type ReactNode } from 'react'
import { Link, useLocation, useNavigate } from 'react-router'
import { call } from '../../app/api.ts'
import { preloadPalette } from '../../app/palette-host.tsx'
import { avatarUrl } from '../../app/picture-files.ts'
import { usePalette } from '../../app/palette-store.ts'
import { endSession, homeOf, useSession, type SessionUser } from '../../app/session.ts'
import { AppShell } from '../../ui/app-shell.tsx'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Menu, MenuItem, MenuSeparator } from '../../ui/menu.tsx'
import { SearchButton, SwitcherButton, UserSlot } from '../../ui/shell-parts.tsx'
import { ThemeSwitch } from '../../ui/theme-switch.tsx'
import { toastError } from '../../ui/toast.ts'
import { NotificationBell } from '../../features/notifications/notification-bell.tsx'
import { useUnreadCounts } from '../../features/notifications/unread-counts.ts'
import { PresenceLine } from '../../features/presence/presence-line.tsx'
import { portalChoices } from '../../features/identity/portal-choices.ts'
import { navWithCounts } from '../../features/identity/portal-nav.ts'

const PresenceDialog = lazy(() =>
  import('../../features/presence/presence-dialog.tsx').then((module) => ({ default: module.PresenceDialog })),
)

type PortalShellProps = {
  portal: Portal
  /** The one main action of the portal, in the top bar. */
  action?: ReactNode
  children: ReactNode
}

/** The frame of every page behind the sign-in: the portal's sidebar, search, theme and who one is. */
export function PortalShell({ portal, action, children }: PortalShellProps) {
  const session = useSession()
  const user = session.status === 'signed-in' ? session.user : undefined
  const { messages } = useUnreadCounts()
  useFocusOnNavigation()
  return (
    <AppShell
      homeTo={homeOf(portal)}
      navGroups={navWithCounts(portal, { '/inbox': messages })}
      switcher={<PortalMenu portal={portal} user={user} />}
      user={user && <SignedIn user={user} />}
      search={
        <SearchButton
          label="Search pitches and people"
          onPointerEnter={preloadPalette}
          onFocus={preloadPalette}
          onClick={() => usePalette.getState().setOpen(true)}
        />
      }
      actions={
        <>
          <ThemeSwitch />
          {user && <NotificationBell />}
          {action}
        </>
      }
      notice={session.status === 'signed-out' && <SignedOutNotice portal={portal} />}
    >
      {children}
    </AppShell>
  )
}

/** A new page inside the frame begins at its main part for those who do not see that it changed. */
function useFocusOnNavigation(): void {
  const { pathname } = useLocation()
  const before = useRef(pathname)
  useEffect(() => {
    if (before.current === pathname) return
    const sameSection =
      before.current.split('/').slice(0, 2).join('/') === '/settings' && pathname.startsWith('/settings')
    before.current = pathname
    if (!sameSection) document.querySelector<HTMLElement>('#main')?.focus({ preventScroll: true })
  }, [pathname])
}

function PortalMenu({ portal, user }: { portal: Portal; user: SessionUser | undefined }) {
  const { label, icon } = portalChoices[portal]
  return (
    <Menu align="start" trigger={<SwitcherButton icon={icon} title={label} subtitle={user?.name} />}>
      <MenuItem asChild>
        <Link to="/">
          <Globe aria-hidden="true" /> Public site
        </Link>
      </MenuItem>
      {user && user.userType !== 'admin' && (
        <MenuItem asChild>
          <Link to={`/people/${user.handle}`}>
            <UserRound aria-hidden="true" /> My public page
          </Link>
        </MenuItem>
      )}
    </Menu>
  )
}

function SignedIn({ user }: { user: SessionUser }) {
  const client = useQueryClient()
  const navigate = useNavigate()
  const [isStatusOpen, setStatusOpen] = useState(false)
  const signOut = async () => {
    try {
      await call('POST /api/auth/sign-out')
      await navigate('/')
      endSession(client)
    } catch {
      toastError('You are still signed in', { description: 'Signing out did not get through. Try again.' })
    }
  }
  return (
    <>
      <UserSlot
        name={user.name}
        subtitle={user.email}
        seed={user.handle}
        avatarUrl={avatarUrl(user.avatar)}
        action={
          <Menu
            side="top"
            trigger={
              <IconButton label="Your account" size="sm">
                <EllipsisVertical aria-hidden="true" />
              </IconButton>
            }
          >
            <MenuItem onSelect={() => setStatusOpen(true)}>
              <PresenceLine />
            </MenuItem>
            <MenuSeparator />
            <MenuItem asChild>
              <Link to="/settings/profile">
                <Settings aria-hidden="true" /> Settings
              </Link>
            </MenuItem>
            <MenuSeparator />
            <MenuItem onSelect={() => void signOut()}>
              <LogOut aria-hidden="true" /> Sign out
            </MenuItem>
          </Menu>
        }
      />
      {isStatusOpen && (
        <Suspense fallback={null}>
          <PresenceDialog open onClose={() => setStatusOpen(false)} />
        </Suspense>
      )}
    </>
  )
}

function SignedOutNotice({ portal }: { portal: Portal }) {
  const { pathname, search } = useLocation()
  const next = encodeURIComponent(`${pathname}${search}`)
  return (
    <div className="px-4 pt-4 sm:px-6 lg:px-8">
      <Banner
        tone="warn"
        live
        title="You are signed out"
        action={
          <Button size="sm" asChild>
            <Link to={`/sign-in?portal=${portal}&next=${next}`}>Sign in</Link>
          </Button>
        }
      >
        Your session on this device has ended.
      </Banner>
    </div>
  )
}

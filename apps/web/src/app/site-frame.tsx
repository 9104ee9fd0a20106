import { Plus } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link, useLocation } from 'react-router'
import { BellSlot } from '../features/notifications/bell-slot.tsx'
import { AccountSlot } from '../features/session/account-slot.tsx'
import { Button } from '../ui/button.tsx'
import { PublicFooter, PublicHeader, PublicShell } from '../ui/public-shell.tsx'
import { SearchButton } from '../ui/shell-parts.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { ThemeSwitch } from '../ui/theme-switch.tsx'
import { preloadPalette } from './palette-host.tsx'
import { usePalette } from './palette-store.ts'
import { portalsAddress, useSession } from './session.ts'

const headerLinks = [
  { to: '/browse', label: 'Browse' },
  { to: '/people', label: 'People' },
  { to: '/how-it-works/creator', label: 'For creators' },
  { to: '/how-it-works/investor', label: 'For investors' },
  { to: '/how-it-works/production', label: 'For production' },
]

const footerColumns = [
  {
    title: 'Discover',
    links: [
      { to: '/browse', label: 'Browse pitches' },
      { to: '/browse?sort=trending', label: 'Trending' },
      { to: '/people', label: 'People' },
    ],
  },
  { title: 'How it works', links: headerLinks.slice(2) },
  {
    title: 'Account',
    links: [
      { to: '/portals', label: 'Sign in' },
      { to: '/sign-up/creator', label: 'Pitch a film' },
    ],
  },
]

export type SiteFrameProps = {
  /** The page begins with a dark picture, and the header lies over it. */
  overMedia?: boolean | undefined
  children: ReactNode
}

/** Header and footer of everything outside the portals. */
export function SiteFrame({ overMedia, children }: SiteFrameProps) {
  const { setOpen } = usePalette()
  return (
    <PublicShell
      header={
        <PublicHeader
          overMedia={overMedia}
          links={headerLinks}
          search={
            <SearchButton
              label="Search pitches"
              onPointerEnter={preloadPalette}
              onFocus={preloadPalette}
              onClick={() => setOpen(true)}
            />
          }
          tools={
            <>
              <ThemeSwitch />
              <BellSlot />
            </>
          }
          actions={<HeaderActions />}
        />
      }
      footer={
        <PublicFooter
          columns={footerColumns}
          tagline="Where films and series find their makers and their money."
          note="Pitchey holds no money and solicits nobody. Deals are made between the people who make them."
        />
      }
    >
      {children}
    </PublicShell>
  )
}

function HeaderActions() {
  const session = useSession()
  if (session.status === 'loading') return <Skeleton className="size-9 rounded-full" />
  if (session.status === 'signed-out') return <VisitorActions />
  const { user } = session
  return (
    <>
      {user.userType === 'creator' && (
        <Button asChild variant="primary">
          <Link to="/creator/pitches/new">
            <Plus aria-hidden="true" />
            New pitch
          </Link>
        </Button>
      )}
      <AccountSlot key={user.id} user={user} />
    </>
  )
}

function VisitorActions() {
  const { pathname, search } = useLocation()
  const here = `${pathname}${search}`
  return (
    <>
      <Button asChild variant="ghost">
        <Link to={here === '/' || pathname === '/portals' ? '/portals' : portalsAddress(here)}>Sign in</Link>
      </Button>
      <Button asChild variant="primary">
        <Link to="/sign-up/creator">Pitch a film</Link>
      </Button>
    </>
  )
}

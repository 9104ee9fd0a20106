import { PanelLeft } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { Link, useLocation } from 'react-router'
import { IconButton } from './icon-button.tsx'
import { Logo } from './logo.tsx'
import { Sheet } from './sheet.tsx'
import { SidebarNav, type NavGroup } from './sidebar-nav.tsx'
import { SkipLink } from './skip-link.tsx'

export type AppShellProps = {
  /** Where the logo leads. */
  homeTo: string
  navGroups: readonly NavGroup[]
  /** Under the logo: which portal or organisation this is (see `SwitcherButton`). */
  switcher?: ReactNode
  /** At the bottom of the sidebar: who is signed in (see `UserSlot`). */
  user?: ReactNode
  /** Left in the top bar (see `SearchButton`). */
  search?: ReactNode
  /** Right in the top bar: theme, notifications, the one main action. */
  actions?: ReactNode
  /** Above the page on every page: offline, unverified address. */
  notice?: ReactNode
  children: ReactNode
}

/** The frame of signed-in pages: sidebar, top bar, page. On a phone the sidebar is a drawer. */
export function AppShell({ homeTo, navGroups, switcher, user, search, actions, notice, children }: AppShellProps) {
  const { key } = useLocation()
  const [drawerOpenAt, setDrawerOpenAt] = useState<string>()
  const sidebar = (
    <div className="flex h-full flex-col">
      <div className="flex h-16.5 shrink-0 items-center px-5">
        <Link to={homeTo} className="rounded-sm">
          <Logo />
        </Link>
      </div>
      {switcher && <div className="px-3">{switcher}</div>}
      <div className="min-h-0 flex-1 overflow-y-auto px-3 pt-3 pb-6">
        <SidebarNav groups={navGroups} />
      </div>
      {user && <div className="shrink-0 px-3 pt-2 pb-4">{user}</div>}
    </div>
  )
  return (
    <div className="min-h-dvh lg:grid lg:grid-cols-[248px_minmax(0,1fr)]">
      <SkipLink />
      <aside
        aria-label="Sidebar"
        className="sticky top-0 hidden h-dvh border-r border-line bg-surface pb-(--banner-height,0px) lg:block"
      >
        {sidebar}
      </aside>
      <div className="flex min-w-0 flex-col">
        <header className="sticky top-0 z-40 border-b border-line bg-bg">
          <div className="mx-auto flex h-15 max-w-portal items-center gap-2 px-4 sm:px-6 lg:px-8">
            <Sheet
              side="left"
              title="Menu"
              hideTitle
              open={drawerOpenAt === key}
              onOpenChange={(open) => setDrawerOpenAt(open ? key : undefined)}
              trigger={
                <IconButton label="Open menu" className="-ml-2 lg:hidden">
                  <PanelLeft aria-hidden="true" />
                </IconButton>
              }
            >
              {sidebar}
            </Sheet>
            <div className="min-w-0 flex-1">{search}</div>
            <div className="flex shrink-0 items-center gap-1 sm:gap-2">{actions}</div>
          </div>
        </header>
        {notice}
        <main
          id="main"
          tabIndex={-1}
          className="mx-auto w-full max-w-portal flex-1 px-4 pt-7 pb-16 sm:px-6 lg:px-8 lg:pt-9"
        >
          {children}
        </main>
      </div>
    </div>
  )
}

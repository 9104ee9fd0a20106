import { Menu as MenuIcon } from 'lucide-react'
import { lazy, Suspense, useState, type ReactNode } from 'react'
import { Link, NavLink } from 'react-router'
import { cn } from './cn.ts'
import { IconButton } from './icon-button.tsx'
import { Logo } from './logo.tsx'
import type { PublicLink } from './public-link.ts'
import { SkipLink } from './skip-link.tsx'
import { WakesLater } from './wakes-later.tsx'

export type PublicHeaderProps = {
  links: readonly PublicLink[]
  /** A `SearchButton`; hidden on phones, where the menu has it as a link. */
  search?: ReactNode
  /** Theme switch and the like; stays on phones. */
  tools?: ReactNode
  /** Sign in and the one amber button; in the menu on phones. */
  actions?: ReactNode
  /** Lies over the top of a dark picture instead of above the page. */
  overMedia?: boolean | undefined
}

/** The bar at the top of public pages. */
export function PublicHeader({ links, search, tools, actions, overMedia = false }: PublicHeaderProps) {
  return (
    <header
      className={cn(
        'inset-x-0 top-0 z-40 text-ink',
        overMedia ? 'dark absolute bg-linear-to-b from-black/60 to-transparent' : 'sticky border-b border-line bg-bg',
      )}
    >
      <div className="shell flex h-17 items-center gap-3">
        <Link to="/" className="mr-4 rounded-sm lg:mr-6">
          <Logo />
        </Link>
        <nav aria-label="Main" className="hidden items-center lg:flex">
          {links.map((link) => (
            <NavLink
              key={link.to}
              to={link.to}
              className="rounded-md px-3.5 py-2 text-sm font-nav text-ink-2 transition-colors hover:text-ink aria-[current=page]:text-ink"
            >
              {link.label}
            </NavLink>
          ))}
        </nav>
        <div className="ml-auto flex items-center gap-2">
          {search && <div className="hidden w-60 md:block">{search}</div>}
          {tools}
          {actions && <div className="hidden items-center gap-2 sm:flex">{actions}</div>}
          <PhoneMenu links={links} actions={actions} />
        </div>
      </div>
    </header>
  )
}

const loadMenu = () => import('./public-menu.tsx').then((module) => ({ default: module.PublicMenu }))
const PublicMenu = lazy(loadMenu)

function preload(): void {
  void loadMenu()
}

function PhoneMenu({ links, actions }: Pick<PublicHeaderProps, 'links' | 'actions'>) {
  const [wanted, setWanted] = useState(false)
  const button = (
    <IconButton
      label="Open menu"
      aria-haspopup="dialog"
      className="lg:hidden"
      onPointerEnter={preload}
      onFocus={preload}
      onClick={() => setWanted(true)}
    >
      <MenuIcon aria-hidden="true" />
    </IconButton>
  )
  if (!wanted) return button
  return (
    <Suspense fallback={button}>
      <PublicMenu links={links} actions={actions} />
    </Suspense>
  )
}

export type FooterColumn = { title: string; links: readonly PublicLink[] }

export type PublicFooterProps = { tagline?: ReactNode; columns: readonly FooterColumn[]; note?: ReactNode }

/** The foot of public pages. */
export function PublicFooter({ tagline, columns, note }: PublicFooterProps) {
  return (
    <footer className="border-t border-line bg-bg">
      <div className="shell grid gap-x-8 gap-y-10 py-14 sm:grid-cols-2 lg:grid-cols-[1.6fr_repeat(4,1fr)]">
        <div className="max-w-72 space-y-4">
          <Logo />
          {tagline && <p className="text-sm text-ink-2">{tagline}</p>}
        </div>
        {columns.map((column) => (
          <nav key={column.title} aria-label={column.title}>
            <p className="text-sm font-name text-ink">{column.title}</p>
            <ul className="mt-2.5">
              {column.links.map((link) => (
                <li key={link.to}>
                  <Link
                    to={link.to}
                    className="inline-block rounded-sm py-1 text-sm text-ink-2 transition-colors hover:text-ink hover:underline"
                  >
                    {link.label}
                  </Link>
                </li>
              ))}
            </ul>
          </nav>
        ))}
      </div>
      {note && (
        <div className="shell">
          <div className="border-t border-line py-5 text-xs text-ink-3">{note}</div>
        </div>
      )}
    </footer>
  )
}

export type PublicShellProps = { header: ReactNode; footer: ReactNode; notice?: ReactNode; children: ReactNode }

/** The frame of public pages. */
export function PublicShell({ header, footer, notice, children }: PublicShellProps) {
  return (
    <div className="relative flex min-h-dvh flex-col">
      <SkipLink />
      {notice}
      {header}
      <main id="main" tabIndex={-1} className="flex-1">
        {children}
      </main>
      <WakesLater>{footer}</WakesLater>
    </div>
  )
}

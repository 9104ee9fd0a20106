import { Menu as MenuIcon } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { NavLink, useLocation } from 'react-router'
import { IconButton } from './icon-button.tsx'
import type { PublicLink } from './public-link.ts'
import { Sheet } from './sheet.tsx'

type PublicMenuProps = { links: readonly PublicLink[]; actions?: ReactNode }

/** The public pages' menu on a phone; loaded by `PublicHeader` when wanted, open from the start, closed by any navigation. */
export function PublicMenu({ links, actions }: PublicMenuProps) {
  const { key } = useLocation()
  const [openAt, setOpenAt] = useState<string | undefined>(key)
  return (
    <Sheet
      title="Menu"
      open={openAt === key}
      onOpenChange={(open) => setOpenAt(open ? key : undefined)}
      trigger={
        <IconButton label="Open menu" className="lg:hidden">
          <MenuIcon aria-hidden="true" />
        </IconButton>
      }
    >
      <nav aria-label="Main" className="flex flex-col">
        {links.map((link) => (
          <NavLink
            key={link.to}
            to={link.to}
            className="display rounded-sm py-2.5 text-[1.375rem] text-ink aria-[current=page]:text-accent-ink"
          >
            {link.label}
          </NavLink>
        ))}
      </nav>
      {actions && <div className="mt-6 flex flex-col gap-2 border-t border-line pt-6">{actions}</div>}
    </Sheet>
  )
}

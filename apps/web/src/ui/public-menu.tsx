import { Menu as MenuIcon } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { NavLink } from 'react-router'
import { IconButton } from './icon-button.tsx'
import type { PublicLink } from './public-shell.tsx'
import { Sheet } from './sheet.tsx'

type PublicMenuProps = { links: readonly PublicLink[]; actions?: ReactNode }

/** The public pages' menu on a phone; loaded by `PublicHeader` when wanted and open from the start. */
export function PublicMenu({ links, actions }: PublicMenuProps) {
  const [open, setOpen] = useState(true)
  return (
    <Sheet
      title="Menu"
      open={open}
      onOpenChange={setOpen}
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
            onClick={() => setOpen(false)}
            className="display rounded-sm py-2.5 text-[1.375rem] text-ink aria-[current=page]:text-accent-ink"
          >
            {link.label}
          </NavLink>
        ))}
      </nav>
      {actions && (
        // A press on any link in here leaves the page, so the menu closes after it.
        <div className="mt-6 flex flex-col gap-2 border-t border-line pt-6" onClick={() => setOpen(false)}>
          {actions}
        </div>
      )}
    </Sheet>
  )
}

import type { ReactNode } from 'react'
import { NavLink } from 'react-router'
import { cn } from './cn.ts'
import { tabBarStyles, tabOnStyles, tabStyles } from './tab-styles.ts'

export type LinkTab = { to: string; label: ReactNode; end?: boolean | undefined; count?: number | undefined }

/** Links that look like tabs; the one for the current address is marked. */
export function LinkTabs({ label, items }: { label: string; items: readonly LinkTab[] }) {
  return (
    <nav aria-label={label} className={tabBarStyles}>
      {items.map((item) => (
        <NavLink
          key={item.to}
          to={item.to}
          end={item.end ?? false}
          className={({ isActive }) => cn(tabStyles, isActive && tabOnStyles)}
        >
          {item.label}
          {item.count !== undefined && (
            <span className="tnum text-xs text-ink-3">{item.count.toLocaleString('en')}</span>
          )}
        </NavLink>
      ))}
    </nav>
  )
}

import { useEffect, useRef, type ReactNode } from 'react'
import { NavLink, useLocation } from 'react-router'
import { cn } from './cn.ts'
import { tabBarStyles, tabOnStyles, tabStyles } from './tab-styles.ts'

export type LinkTab = { to: string; label: ReactNode; end?: boolean | undefined; count?: number | undefined }

/** Links that look like tabs; the one for the current address is marked, and in sight where they scroll. */
export function LinkTabs({ label, items }: { label: string; items: readonly LinkTab[] }) {
  const bar = useRef<HTMLElement>(null)
  const { pathname } = useLocation()
  useEffect(() => {
    if (!bar.current) return
    const current = [...bar.current.querySelectorAll('a')].find((link) => link.pathname === pathname)
    if (!current) return
    bar.current.scrollLeft = current.offsetLeft - (bar.current.clientWidth - current.offsetWidth) / 2
  }, [pathname])
  return (
    <nav ref={bar} aria-label={label} className={cn(tabBarStyles, 'relative')}>
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

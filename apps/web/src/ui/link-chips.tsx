import { NavLink } from 'react-router'
import { cn } from './cn.ts'

export type LinkChipsProps = {
  label: string
  items: readonly { to: string; label: string }[]
  className?: string | undefined
}

/** Links in a line that look like chips; the one for the current address is marked. */
export function LinkChips({ label, items, className }: LinkChipsProps) {
  return (
    <nav aria-label={label} className={cn('no-bar -mx-4 flex gap-2 overflow-x-auto px-4 py-1', className)}>
      {items.map(({ to, label: text }) => (
        <NavLink
          key={to}
          to={to}
          className={({ isActive }) =>
            cn(
              'inline-flex h-8 shrink-0 items-center rounded-full border border-line-strong px-3.5 text-sm whitespace-nowrap text-ink-2 hover:bg-surface-2 hover:text-ink',
              isActive && 'border-accent bg-accent text-on-accent hover:bg-accent hover:text-on-accent',
            )
          }
        >
          {text}
        </NavLink>
      ))}
    </nav>
  )
}

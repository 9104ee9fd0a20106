import type { LucideIcon } from 'lucide-react'
import { useId } from 'react'
import { NavLink } from 'react-router'
import { Badge } from './badge.tsx'
import { cn } from './cn.ts'

export type NavItem = {
  to: string
  label: string
  icon: LucideIcon
  /** Things waiting there. */
  count?: number | undefined
  /** Marked only on exactly this address. */
  end?: boolean | undefined
}

export type NavGroup = { label?: string | undefined; items: readonly NavItem[] }

type SidebarNavProps = { groups: readonly NavGroup[]; label?: string | undefined }

/** Groups of links with icons; the current one is marked. */
export function SidebarNav({ groups, label = 'Main' }: SidebarNavProps) {
  return (
    <nav aria-label={label} className="space-y-5">
      {groups.map((group) => (
        <NavSection key={group.label ?? group.items[0]?.to ?? ''} group={group} />
      ))}
    </nav>
  )
}

function NavSection({ group }: { group: NavGroup }) {
  const labelId = useId()
  return (
    <div>
      {group.label && (
        <p id={labelId} className="px-2.5 pb-1.5 text-xs text-ink-3">
          {group.label}
        </p>
      )}
      <ul aria-labelledby={group.label ? labelId : undefined} className="space-y-px">
        {group.items.map(({ to, label, icon: Icon, count, end = false }) => (
          <li key={to}>
            <NavLink
              to={to}
              end={end}
              className={({ isActive }) =>
                cn(
                  'group flex h-9 items-center gap-3 rounded-md px-2.5 text-sm font-nav transition-colors outline-offset-[-2px]',
                  isActive ? 'bg-surface-3 font-label text-ink' : 'text-ink-2 hover:bg-surface-2 hover:text-ink',
                )
              }
            >
              <Icon
                aria-hidden="true"
                strokeWidth={1.75}
                className="size-4.5 shrink-0 text-ink-3 group-hover:text-ink-2 group-aria-[current=page]:text-accent-ink"
              />
              <span className="min-w-0 flex-1 truncate">{label}</span>
              {count !== undefined && count > 0 && (
                <Badge tone="accent" size="count">
                  {count > 99 ? '99+' : count}
                </Badge>
              )}
            </NavLink>
          </li>
        ))}
      </ul>
    </div>
  )
}

import { ChevronsUpDown, Search, type LucideIcon } from 'lucide-react'
import type { ComponentProps, ReactNode } from 'react'
import { Avatar } from './avatar.tsx'
import { cn } from './cn.ts'
import { Kbd } from './kbd.tsx'

type SwitcherButtonProps = ComponentProps<'button'> & {
  icon: LucideIcon
  title: string
  subtitle?: string | undefined
}

/** Says which portal or organisation this is; give it to a `Menu` as its trigger to switch. */
export function SwitcherButton({ icon: Icon, title, subtitle, className, ...props }: SwitcherButtonProps) {
  return (
    <button
      type="button"
      {...props}
      className={cn(
        'flex w-full items-center gap-3 rounded-lg bg-surface-2 px-2 py-2 text-left ring-1 ring-line transition-colors ring-inset hover:bg-surface-3',
        className,
      )}
    >
      <span className="grid size-8 shrink-0 place-items-center rounded-md bg-accent text-on-accent">
        <Icon aria-hidden="true" className="size-4.5" strokeWidth={1.9} />
      </span>
      <span className="min-w-0 flex-1">
        <span className="block truncate text-sm/4.5 font-name text-ink">{title}</span>
        {subtitle && <span className="block truncate text-xs/4.5 text-ink-2">{subtitle}</span>}
      </span>
      <ChevronsUpDown aria-hidden="true" className="size-4 shrink-0 text-ink-3" />
    </button>
  )
}

type UserSlotProps = {
  name: string
  subtitle?: string | undefined
  /** What the colour of the initials comes from. */
  seed?: string | undefined
  avatarUrl?: string | undefined
  /** An icon button at the end: settings, or a menu. */
  action?: ReactNode
}

/** Who is signed in. */
export function UserSlot({ name, subtitle, seed, avatarUrl, action }: UserSlotProps) {
  return (
    <div className="flex items-center gap-3 px-1.5">
      <Avatar name={name} seed={seed} src={avatarUrl} />
      <div className="min-w-0 flex-1">
        <p className="truncate text-sm/4.5 font-name text-ink">{name}</p>
        {subtitle && <p className="truncate text-xs/4.5 text-ink-2">{subtitle}</p>}
      </div>
      {action}
    </div>
  )
}

type SearchButtonProps = ComponentProps<'button'> & {
  label?: string | undefined
  /** The keys that open the same search. */
  keys?: string | undefined
}

/** Looks like a search field, opens the command palette. */
export function SearchButton({ label = 'Search', keys = 'Ctrl K', className, ...props }: SearchButtonProps) {
  return (
    <button
      type="button"
      {...props}
      className={cn(
        'flex h-9.5 w-full max-w-80 items-center gap-2.5 rounded-md border border-control bg-surface px-3 text-left text-sm text-ink-2 transition-colors hover:border-ink-3 hover:text-ink',
        className,
      )}
    >
      <Search aria-hidden="true" className="size-4 shrink-0 text-ink-3" />
      <span className="min-w-0 flex-1 truncate">{label}</span>
      <Kbd aria-hidden="true" className="hidden sm:inline-flex">
        {keys}
      </Kbd>
    </button>
  )
}

import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { cn } from './cn.ts'

export type EmptyStateProps = {
  icon?: LucideIcon | undefined
  title: string
  /** What would be here and how it gets here. */
  children?: ReactNode
  action?: ReactNode
  /** `h2` and so on where the title belongs to the page's outline. */
  headingLevel?: 2 | 3 | 4 | undefined
  className?: string | undefined
}

/** What a list shows when it has nothing. */
export function EmptyState({ icon: Icon, title, children, action, headingLevel = 3, className }: EmptyStateProps) {
  const Heading = `h${headingLevel}` as const
  return (
    <div
      className={cn(
        'flex flex-col items-start gap-4 px-6 py-10 sm:flex-row sm:items-center sm:gap-5 sm:px-8',
        className,
      )}
    >
      {Icon && (
        <span className="grid size-12 shrink-0 place-items-center rounded-xl bg-surface-2 text-ink-2 ring-1 ring-line">
          <Icon aria-hidden="true" className="size-5.5" strokeWidth={1.6} />
        </span>
      )}
      <div className="min-w-0 flex-1">
        <Heading className="text-base font-name">{title}</Heading>
        {children && <p className="mt-0.5 max-w-prose text-sm text-ink-2">{children}</p>}
      </div>
      {action && <div className="flex shrink-0 flex-wrap gap-2">{action}</div>}
    </div>
  )
}

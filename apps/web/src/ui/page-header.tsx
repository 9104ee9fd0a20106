import type { ReactNode } from 'react'
import { cn } from './cn.ts'

export type PageHeaderProps = {
  title: ReactNode
  description?: ReactNode
  /** Buttons at the right; at most one amber. */
  actions?: ReactNode
  /** A `Breadcrumb` above the title. */
  breadcrumb?: ReactNode
  /** Badges beside the title. */
  badges?: ReactNode
  className?: string | undefined
}

/** The title of a page, its one `h1`. */
export function PageHeader({ title, description, actions, breadcrumb, badges, className }: PageHeaderProps) {
  return (
    <div className={cn('mb-7', className)}>
      {breadcrumb && <div className="mb-3">{breadcrumb}</div>}
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-4">
        <div className="min-w-0">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
            <h1 className="display text-d3 wrap-anywhere">{title}</h1>
            {badges}
          </div>
          {description && <p className="mt-1.5 max-w-prose text-base text-ink-2">{description}</p>}
        </div>
        {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
      </div>
    </div>
  )
}

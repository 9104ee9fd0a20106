import { CircleAlert, CircleCheck, Info, TriangleAlert, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { cn } from './cn.ts'
import { IconButton } from './icon-button.tsx'

export type BannerProps = {
  tone?: 'info' | 'warn' | 'bad' | 'good' | undefined
  title?: string | undefined
  children?: ReactNode
  action?: ReactNode
  onDismiss?: (() => void) | undefined
  /** Announce it when it appears. `bad` is, unless this is false. */
  live?: boolean | undefined
  className?: string | undefined
}

const looks = {
  info: { icon: Info, box: 'bg-info-soft', mark: 'text-info' },
  warn: { icon: TriangleAlert, box: 'bg-accent-soft', mark: 'text-accent-ink' },
  bad: { icon: CircleAlert, box: 'bg-bad-soft', mark: 'text-bad' },
  good: { icon: CircleCheck, box: 'bg-good-soft', mark: 'text-good' },
}

/** A message that stays on the page until it is no longer true. */
export function Banner({ tone = 'info', title, children, action, onDismiss, live, className }: BannerProps) {
  const { icon: Icon, box, mark } = looks[tone]
  const role = live === false ? undefined : tone === 'bad' ? 'alert' : live ? 'status' : undefined
  return (
    <div role={role} className={cn('flex items-start gap-3 rounded-lg px-4 py-3', box, className)}>
      <Icon aria-hidden="true" className={cn('mt-0.5 size-4.5 shrink-0', mark)} />
      <div className="flex min-w-0 flex-1 flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <div className="min-w-0 text-sm/5.5">
          {title && <p className="font-name text-ink">{title}</p>}
          {children && <div className="text-ink-2">{children}</div>}
        </div>
        {action}
      </div>
      {onDismiss && (
        <IconButton label="Dismiss" size="sm" className="-my-1 -mr-2" onClick={onDismiss}>
          <X aria-hidden="true" />
        </IconButton>
      )}
    </div>
  )
}

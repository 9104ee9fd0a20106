import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { cn } from './cn.ts'

export type TimelineItem = {
  id: string
  title: ReactNode
  /** When, for people. */
  time: string
  /** When, for machines. */
  dateTime?: string | undefined
  icon?: LucideIcon | undefined
  tone?: 'neutral' | 'accent' | 'good' | 'bad' | 'info' | undefined
  children?: ReactNode
}

const tones = {
  neutral: 'bg-surface-3 text-ink-2',
  accent: 'bg-accent-soft text-accent-ink',
  good: 'bg-good-soft text-good',
  bad: 'bg-bad-soft text-bad',
  info: 'bg-info-soft text-info',
}

/** What happened, in order. */
export function Timeline({ items }: { items: readonly TimelineItem[] }) {
  return (
    <ol>
      {items.map(({ id, title, time, dateTime, icon: Icon, tone = 'neutral', children }) => (
        <li key={id} className="group relative flex gap-3.5 pb-6 last:pb-0">
          <span
            aria-hidden="true"
            className="absolute top-9 bottom-1 left-3.75 w-px bg-line-strong group-last:hidden"
          />
          <span className={cn('grid size-8 shrink-0 place-items-center rounded-full', tones[tone])}>
            {Icon ? (
              <Icon aria-hidden="true" className="size-4" />
            ) : (
              <span className="size-2 rounded-full bg-current" />
            )}
          </span>
          <div className="min-w-0 flex-1 pt-1">
            <div className="flex flex-wrap items-baseline justify-between gap-x-4">
              <p className="text-sm font-label text-ink">{title}</p>
              <time dateTime={dateTime} className="tnum text-xs text-ink-3">
                {time}
              </time>
            </div>
            {children && <div className="mt-0.5 text-sm text-ink-2">{children}</div>}
          </div>
        </li>
      ))}
    </ol>
  )
}

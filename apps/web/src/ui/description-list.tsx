import type { ReactNode } from 'react'
import { cn } from './cn.ts'

export type DescriptionListProps = {
  items: readonly { term: string; detail: ReactNode }[]
  /** `grid`: term over detail, in columns. `rows`: term left, detail right. */
  layout?: 'grid' | 'rows' | undefined
  className?: string | undefined
}

/** Facts: a term and what it is. */
export function DescriptionList({ items, layout = 'grid', className }: DescriptionListProps) {
  const rows = layout === 'rows'
  return (
    <dl className={cn(rows ? 'divide-y divide-line' : 'grid grid-cols-2 gap-x-6 gap-y-5', className)}>
      {items.map((item) => (
        <div key={item.term} className={rows ? 'flex items-baseline justify-between gap-6 py-2.5' : 'min-w-0'}>
          <dt className="shrink-0 text-sm text-ink-3">{item.term}</dt>
          <dd className={cn('tnum min-w-0 text-sm font-label wrap-anywhere text-ink', rows ? 'text-right' : 'mt-0.5')}>
            {item.detail}
          </dd>
        </div>
      ))}
    </dl>
  )
}

import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { Button } from './button.tsx'

export type LoadMoreProps = {
  /** How many are shown, and of how many if that is known. */
  shown: number
  total?: number | undefined
  /** What they are called, in the plural. */
  noun: string
  hasMore: boolean
  loading?: boolean | undefined
  /** The address of the longer list, or (without `pages`) of its next part; with it the control can be bookmarked. */
  to?: string | undefined
  onLoadMore?: (() => void) | undefined
  children?: ReactNode
}

/** The end of a list: how much is shown and the next page. */
export function LoadMore({ shown, total, noun, hasMore, loading = false, to, onLoadMore, children }: LoadMoreProps) {
  const grows = to === undefined || new URLSearchParams(to).has('pages')
  const label = children ?? (grows ? 'Load more' : 'Show the next ones')
  return (
    <div className="flex flex-col items-center gap-3 py-8">
      <p aria-live="polite" className="tnum text-sm text-ink-3">
        {shown.toLocaleString('en')}
        {total !== undefined && ` of ${total.toLocaleString('en')}`} {noun}
      </p>
      {hasMore && to && !loading && (
        <Button asChild>
          <Link to={to} preventScrollReset={grows} onClick={onLoadMore}>
            {label}
          </Link>
        </Button>
      )}
      {hasMore && (!to || loading) && (
        <Button loading={loading} onClick={onLoadMore}>
          {label}
        </Button>
      )}
    </div>
  )
}

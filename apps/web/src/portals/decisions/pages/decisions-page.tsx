import { ShieldCheck } from 'lucide-react'
import { Link } from 'react-router'
import type { HeadOf } from '../../../app/page-head.ts'
import { usePages } from '../../../app/paged.ts'
import { formatDay } from '../../../app/format.ts'
import { SiteFrame } from '../../../app/site-frame.tsx'
import { decisionTitle } from '../../../features/moderation/decision-view.tsx'
import { decisionWords } from '../../../features/moderation/moderation-words.ts'
import { Badge } from '../../../ui/badge.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { ErrorState } from '../../../ui/error-state.tsx'
import { LoadMore } from '../../../ui/load-more.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { SkeletonList } from '../../../ui/skeleton.tsx'

export const head: HeadOf = () => ({ title: 'Decisions about you', noindex: true })

/** Everything that moderators decided about the reader and what they made. */
export function Component() {
  const list = usePages('GET /api/moderation/decisions', {}, (one) => one.id)
  return (
    <SiteFrame>
      <div className="shell py-10">
        <PageHeader title="Decisions about you" description="What our moderators decided, why, and your appeals." />
        {list.isPending && <SkeletonList rows={3} label="Loading decisions" />}
        {list.error && list.items.length === 0 && <ErrorState onRetry={() => void list.refetch()} />}
        {!list.isPending && !list.error && list.items.length === 0 && (
          <EmptyState icon={ShieldCheck} title="Nothing was decided about you" headingLevel={2}>
            If that changes, you hear of it by mail.
          </EmptyState>
        )}
        {list.items.length > 0 && (
          <ul className="panel max-w-200 divide-y divide-line overflow-clip">
            {list.items.map((one) => (
              <li key={one.id}>
                <Link
                  to={`/decisions/${one.id}`}
                  className="group flex flex-wrap items-center gap-x-4 gap-y-1 px-5 py-4 outline-offset-[-2px] hover:bg-surface-2/60"
                >
                  <span className="min-w-0 flex-1 max-sm:basis-full">
                    <span className="block font-name group-hover:underline group-hover:underline-offset-4">
                      {decisionTitle(one)}
                    </span>
                    <span dir="auto" className="block truncate text-sm text-ink-2">
                      {one.title}
                    </span>
                  </span>
                  <Badge tone={one.reversedAt === null ? decisionWords[one.kind].tone : 'neutral'}>
                    {one.reversedAt === null ? decisionWords[one.kind].label : 'Taken back'}
                  </Badge>
                  <time dateTime={one.createdAt} className="tnum text-xs text-ink-3">
                    {formatDay(one.createdAt)}
                  </time>
                </Link>
              </li>
            ))}
          </ul>
        )}
        {list.hasMore && <LoadMore shown={list.items.length} noun="decisions" hasMore to={list.moreTo} />}
      </div>
    </SiteFrame>
  )
}

import { useQuery, keepPreviousData } from '@tanstack/react-query'
import { FileText } from 'lucide-react'
import { Link, useSearchParams } from 'react-router'
import type { HeadOf } from '../../../app/page-head.ts'
import { posterFiles } from '../../../app/picture-files.ts'
import { countOf } from '../../../app/format.ts'
import { apiQuery, useApi } from '../../../app/queries.ts'
import { AudiencePanel } from '../../../features/analytics/audience-panel.tsx'
import { periodIn } from '../../../features/analytics/figures.ts'
import { OverviewKpis } from '../../../features/analytics/overview-kpis.tsx'
import { PeriodSelect } from '../../../features/analytics/period-select.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { ErrorState } from '../../../ui/error-state.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { Poster } from '../../../ui/poster.tsx'
import { SkeletonList } from '../../../ui/skeleton.tsx'

export const head: HeadOf = () => ({ title: 'Analytics' })

/** Attention to all pitches together, and a way into each. */
export function Component() {
  const [search] = useSearchParams()
  const overview = useQuery({
    ...apiQuery('GET /api/analytics/overview', { query: { days: periodIn(search) } }),
    placeholderData: keepPreviousData,
  })
  return (
    <>
      <PageHeader
        title="Analytics"
        description="All your pitches together. Choose one below for its own figures."
        actions={<PeriodSelect />}
      />
      <div className="space-y-4.5">
        <OverviewKpis overview={overview.data} />
        <AudiencePanel
          overview={overview.data}
          failed={overview.isError && !overview.data}
          onRetry={() => void overview.refetch()}
        />
        <PitchChoices />
      </div>
    </>
  )
}

function PitchChoices() {
  const pitches = useApi('GET /api/pitches/mine', { query: { limit: '50' } })
  const items = (pitches.data?.items ?? []).toSorted((a, b) => b.viewCount - a.viewCount)
  return (
    <Panel title="By pitch" padding="none">
      {pitches.isPending && (
        <div className="px-5 pb-5">
          <SkeletonList rows={3} label="Loading pitches" />
        </div>
      )}
      {pitches.isError && !pitches.data && <ErrorState onRetry={() => void pitches.refetch()} />}
      {pitches.data && items.length === 0 && (
        <EmptyState icon={FileText} title="No pitches yet">
          Figures appear here once the first one is on the market.
        </EmptyState>
      )}
      <ul>
        {items.map((pitch) => (
          <li key={pitch.id} className="border-t border-line">
            <Link
              to={`/creator/analytics/${pitch.id}`}
              className="group flex items-center gap-3.5 px-5 py-3 outline-offset-[-2px] hover:bg-surface-2/60"
            >
              <Poster
                title={pitch.title}
                files={posterFiles(pitch.poster)}
                color={pitch.poster?.colour}
                sizes="2.25rem"
                className="w-9 shrink-0 rounded-[5px]"
              />
              <span
                dir="auto"
                className="min-w-0 flex-1 truncate text-sm font-name group-hover:underline group-hover:underline-offset-4"
              >
                {pitch.title}
              </span>
              <span className="tnum text-sm text-ink-2">{countOf(pitch.viewCount, 'view')}</span>
            </Link>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

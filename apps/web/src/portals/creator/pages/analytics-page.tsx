import { useLocation } from 'react-router'
import { isProblem } from '../../../app/api-problem.ts'
import type { HeadOf } from '../../../app/page-head.ts'
import { ReportActions, useReport } from '../../../features/analytics/report-actions.tsx'
import { ReportPanels, ReportTiles } from '../../../features/analytics/report-view.tsx'
import { TopPitches } from '../../../features/analytics/top-pitches.tsx'
import { ErrorState } from '../../../ui/error-state.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { SkeletonList } from '../../../ui/skeleton.tsx'

export const head: HeadOf = () => ({ title: 'Analytics' })

/** Attention to all pitches together, and a way into each. */
export function Component() {
  const { search } = useLocation()
  const { report, request } = useReport()
  return (
    <>
      <PageHeader
        title="Analytics"
        description="All your pitches together, beside as many days before. You and your team are not counted."
        actions={<ReportActions request={request} />}
      />
      {report.error && !report.data ? (
        <ErrorState
          onRetry={() => void report.refetch()}
          requestId={isProblem(report.error) ? report.error.requestId : undefined}
        />
      ) : (
        <div className="space-y-4.5">
          <ReportTiles report={report.data} />
          {report.data ? (
            <>
              <TopPitches pitches={report.data.pitches} search={search} />
              <ReportPanels report={report.data} />
            </>
          ) : (
            <SkeletonList rows={5} label="Loading figures" />
          )}
        </div>
      )}
    </>
  )
}

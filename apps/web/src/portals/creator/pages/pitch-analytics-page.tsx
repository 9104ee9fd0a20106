import { isEditable } from '@pitchey/contract/pitches/pitch-life'
import type { PitchId } from '@pitchey/contract/ids'
import { pitchStatusLabels } from '@pitchey/contract/pitches/vocabulary'
import { Link, useParams } from 'react-router'
import { ErrorPage } from '../../../app/error-page.tsx'
import type { HeadOf } from '../../../app/page-head.ts'
import { useApi } from '../../../app/queries.ts'
import { ReportActions, useReport } from '../../../features/analytics/report-actions.tsx'
import { ReportPanels, ReportTiles } from '../../../features/analytics/report-view.tsx'
import { statusTones } from '../../../features/pitch-list/pitch-steps.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { Button } from '../../../ui/button.tsx'
import { ErrorState } from '../../../ui/error-state.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { SkeletonList } from '../../../ui/skeleton.tsx'

export const head: HeadOf = () => ({ title: 'Analytics of a pitch' })

/** The figures of one pitch. */
export function Component() {
  const id = (useParams()['pitch'] ?? '') as PitchId
  const pitch = useApi('GET /api/pitches/{id}/edit', { params: { id } })
  const { report, request } = useReport(id)
  if (pitch.error && !pitch.data)
    return <ErrorPage error={pitch.error} onRetry={() => void pitch.refetch()} retrying={pitch.isFetching} />
  const title = pitch.data?.title ?? '…'
  return (
    <>
      <PageHeader
        breadcrumb={<Breadcrumb items={[{ label: 'Analytics', to: '/creator/analytics' }, { label: title }]} />}
        title={<span dir="auto">{title}</span>}
        badges={
          pitch.data && <Badge tone={statusTones[pitch.data.status]}>{pitchStatusLabels[pitch.data.status]}</Badge>
        }
        actions={
          <>
            <ReportActions request={request} />
            {pitch.data && (
              <Button asChild>
                {isEditable(pitch.data.status) ? (
                  <Link to={`/creator/pitches/${id}/edit`}>Edit</Link>
                ) : (
                  <Link to={`/creator/pitches/${id}/preview`}>Preview</Link>
                )}
              </Button>
            )}
          </>
        }
      />
      {report.error && !report.data ? (
        <ErrorState onRetry={() => void report.refetch()} />
      ) : (
        <div className="space-y-4.5">
          <ReportTiles report={report.data} />
          {report.data ? <ReportPanels report={report.data} /> : <SkeletonList rows={5} label="Loading figures" />}
        </div>
      )}
    </>
  )
}

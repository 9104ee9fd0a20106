import { useQuery } from '@tanstack/react-query'
import { Unplug } from 'lucide-react'
import { useState } from 'react'
import { isProblem } from '../../../app/api-problem.ts'
import type { HeadOf } from '../../../app/page-head.ts'
import { apiQuery } from '../../../app/queries.ts'
import { RealtimeView } from '../../../features/administration/realtime-view.tsx'
import { withMoment } from '../../../features/administration/traffic-history.ts'
import { Badge } from '../../../ui/badge.tsx'
import type { ChartPoint } from '../../../ui/chart-point.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { ErrorState } from '../../../ui/error-state.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { SkeletonList } from '../../../ui/skeleton.tsx'

export const head: HeadOf = () => ({ title: 'Realtime' })

const renewEveryMs = 5000

const healthBadges = {
  healthy: { tone: 'good', label: 'Healthy' },
  degraded: { tone: 'bad', label: 'No word between processes' },
  draining: { tone: 'info', label: 'Stopping' },
} as const

/** How the sockets of the site are, renewed while somebody looks. */
export function Component() {
  // Neither asks while the tab is hidden.
  const found = useQuery({ ...apiQuery('GET /api/ws/stats'), refetchInterval: renewEveryMs })
  const health = useQuery({ ...apiQuery('GET /api/ws/health'), refetchInterval: renewEveryMs })
  const [history, setHistory] = useState<readonly ChartPoint[]>([])
  const { data, dataUpdatedAt } = found
  const longer = data ? withMoment(history, dataUpdatedAt, data) : history
  if (longer !== history) setHistory(longer)
  const status = health.data && healthBadges[health.data.status]
  return (
    <>
      <PageHeader
        title="Realtime"
        description="Live connections of every process, renewed every five seconds while you look."
        badges={status && <Badge tone={status.tone}>{status.label}</Badge>}
      />
      {!data && !found.error && <SkeletonList rows={5} label="Loading the figures" />}
      {!data && found.error && (
        <ErrorState
          onRetry={() => void found.refetch()}
          requestId={isProblem(found.error) ? found.error.requestId : undefined}
        />
      )}
      {data && data.nodes.length === 0 && (
        <EmptyState icon={Unplug} headingLevel={2} className="panel" title="No process holds connections">
          Figures come with the first process that reports; each does so every ten seconds.
        </EmptyState>
      )}
      {data && data.nodes.length > 0 && <RealtimeView stats={data} history={history} />}
    </>
  )
}

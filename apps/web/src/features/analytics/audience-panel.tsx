import { ChartLegend } from '../../ui/chart-legend.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { Panel } from '../../ui/panel.tsx'
import { pointLabel, type Overview } from './figures.ts'
import { TrendChart, trendSeries } from './trend-chart.tsx'

type AudiencePanelProps = {
  overview: Overview | undefined
  failed: boolean
  onRetry: () => void
  heightPx?: number | undefined
}

/** Everybody's attention to one's pitches over the period. */
export function AudiencePanel({ overview, failed, onRetry, heightPx }: AudiencePanelProps) {
  const points = overview?.series.map(({ at, ...values }) => ({ label: pointLabel(at), values }))
  return (
    <Panel
      title="Audience"
      action={<ChartLegend series={trendSeries} />}
      padding={failed ? 'none' : 'card'}
      className="h-full"
    >
      {failed ? (
        <ErrorState onRetry={onRetry} />
      ) : (
        <TrendChart title="Audience by day" points={points} heightPx={heightPx} />
      )}
    </Panel>
  )
}

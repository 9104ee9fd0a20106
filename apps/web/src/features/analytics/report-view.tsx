import type { AudienceReport } from '@pitchey/contract/analytics/endpoints'
import { visitDeviceLabels, visitPortalLabels, visitSourceLabels } from '@pitchey/contract/analytics/vocabulary'
import { ChartSpline } from 'lucide-react'
import { lazy, Suspense } from 'react'
import { countryName } from '../../app/countries.ts'
import { formatCount } from '../../app/format.ts'
import { ChartLegend, type ChartSeries } from '../../ui/chart-legend.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { KpiCard } from '../../ui/kpi-card.tsx'
import { Panel } from '../../ui/panel.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { Breakdown } from './breakdown.tsx'
import { changeOf } from './figures.ts'
import { ReadFunnel } from './read-funnel.tsx'
import { durationWords, reportLabel } from './report-period.ts'

const AreaChart = lazy(() => import('../../ui/area-chart.tsx').then((module) => ({ default: module.AreaChart })))

const tiles = [
  { key: 'views', label: 'Views', color: 'c1' },
  { key: 'readers', label: 'Readers', color: undefined },
  { key: 'opens', label: 'Openings', color: 'c4' },
  { key: 'seconds', label: 'Time read', color: undefined },
  { key: 'likes', label: 'Likes', color: 'c3' },
  { key: 'saves', label: 'Saves', color: 'c5' },
  { key: 'shares', label: 'Shares', color: 'c4' },
  { key: 'comments', label: 'Comments', color: 'c2' },
] as const

const attention: readonly ChartSeries[] = [
  { key: 'views', label: 'Views', color: 'c1' },
  { key: 'opens', label: 'Openings', color: 'c4' },
  { key: 'before', label: 'Views the period before', color: 'c2' },
]
const acts: readonly ChartSeries[] = [
  { key: 'likes', label: 'Likes', color: 'c3' },
  { key: 'saves', label: 'Saves', color: 'c5' },
  { key: 'shares', label: 'Shares', color: 'c4' },
  { key: 'comments', label: 'Comments', color: 'c2' },
]

/** Eight numbers, each beside the period before. */
export function ReportTiles({ report }: { report: AudienceReport | undefined }) {
  return (
    <div className="grid grid-cols-2 gap-3 sm:gap-4.5 xl:grid-cols-4">
      {tiles.map(({ key, label, color }) => {
        const figure = report?.totals[key]
        const say = key === 'seconds' ? durationWords : formatCount
        const inSeries = key !== 'readers' && key !== 'seconds'
        return (
          <KpiCard
            key={key}
            label={label}
            color={color}
            loading={!figure}
            value={figure ? say(figure.now) : ''}
            change={figure && changeOf(figure)}
            changeNote={figure && (figure.before === 0 ? 'none before' : `vs ${say(figure.before)}`)}
            points={inSeries ? report?.series.map((point) => point[key]) : undefined}
          />
        )
      })}
    </div>
  )
}

const chartPx = 260

function Chart({ title, series, report }: { title: string; series: readonly ChartSeries[]; report: AudienceReport }) {
  const points = report.series.map(({ at, ...values }) => ({ label: reportLabel(at, report.interval), values }))
  return (
    <Panel title={title} action={<ChartLegend series={series} />}>
      <Suspense fallback={<Skeleton className="w-full" style={{ height: chartPx + 36 }} />}>
        <AreaChart title={title} series={series} points={points} heightPx={chartPx} hideLegend />
      </Suspense>
    </Panel>
  )
}

type Shares<Key extends string> = readonly { key: Key; views: { now: number; before: number } }[]

const lines = <Key extends string>(shares: Shares<Key>, label: (key: Key) => string) =>
  shares.map(({ key, views }) => ({ key, label: label(key), ...views }))

const countryLabel = (code: string): string => (code === 'unknown' || code === '' ? 'Not known' : countryName(code))

const isSilent = ({ totals }: AudienceReport): boolean =>
  tiles.every(({ key }) => totals[key].now === 0 && totals[key].before === 0)

/** Charts and tables of a report: over time, from where, with what, and how far readers came. */
export function ReportPanels({ report }: { report: AudienceReport }) {
  if (isSilent(report)) {
    return (
      <EmptyState icon={ChartSpline} title="No readers in these days" headingLevel={2} className="panel">
        Figures begin with the first visit to a pitch on the market. Links that you share count too.
      </EmptyState>
    )
  }
  return <FilledPanels report={report} />
}

function FilledPanels({ report }: { report: AudienceReport }) {
  const none = 'No views in these days.'
  return (
    <>
      <Chart title="Attention" series={attention} report={report} />
      <Chart title="What readers did" series={acts} report={report} />
      <div className="grid grid-cols-1 gap-4.5 lg:grid-cols-2">
        <Breakdown
          title="Where they came from"
          of="Source"
          lines={lines(report.sources, (key) => visitSourceLabels[key])}
          empty={none}
        />
        <ReadFunnel funnel={report.funnel} totals={report.totals} />
        <div className="flex flex-col gap-4.5 *:h-auto *:last:grow">
          <Breakdown
            title="Who they are"
            of="Readers"
            color="c2"
            lines={lines(report.portals, (key) => visitPortalLabels[key])}
            empty={none}
          />
          <Breakdown
            title="Devices"
            of="Device"
            color="c4"
            lines={lines(report.devices, (key) => visitDeviceLabels[key])}
            empty={none}
          />
        </div>
        <Breakdown
          title="Countries"
          of="Country"
          color="c5"
          lines={lines(report.countries, countryLabel)}
          empty={none}
        />
      </div>
    </>
  )
}

import type { SocketStats } from '@pitchey/contract/realtime/endpoints'
import { lazy, Suspense } from 'react'
import { formatCount } from '../../app/format.ts'
import type { ChartPoint } from '../../ui/chart-point.ts'
import { ChartLegend, type ChartSeries } from '../../ui/chart-legend.tsx'
import { KpiCard } from '../../ui/kpi-card.tsx'
import { Panel } from '../../ui/panel.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { BlockedPeople } from './blocked-people.tsx'
import { CountTable } from './count-table.tsx'
import { ProcessTable } from './process-table.tsx'
import { TalkerTable } from './talker-table.tsx'
import { summed, trafficOf } from './traffic-history.ts'

const AreaChart = lazy(() => import('../../ui/area-chart.tsx').then((module) => ({ default: module.AreaChart })))

const series: readonly ChartSeries[] = [
  { key: 'in', label: 'From people', color: 'c1' },
  { key: 'out', label: 'To people', color: 'c2' },
]
const chartTitle = 'Messages a second'

const closeWords: Readonly<Record<string, string>> = {
  gone: 'Left by themselves',
  restart: 'The server stopped',
  unreadable: 'Sent what cannot be read',
  signed_out: 'Signed out',
  account_changed: 'The account changed',
  idle: 'Silent for five minutes',
  superseded: 'Too many tabs of one person',
  lifetime_over: 'Twelve hours old',
  slow_reader: 'Did not read fast enough',
  blocked: 'Blocked',
}
const problemWords: Readonly<Record<string, string>> = {
  too_many_requests: 'A limit was broken',
  invalid_input: 'Not as the contract says',
  malformed: 'No JSON',
  not_found: 'Not there, or not theirs',
  conflict: 'Not possible now',
  internal: 'A fault of the server',
}

const perSecond = (value: number): string => value.toLocaleString('en', { maximumFractionDigits: 2 })

/** The slowest word between processes, which is what people notice. */
const roundTrip = ({ nodes }: SocketStats): string => {
  const times = nodes.flatMap(({ figures }) => figures.roundTripMs ?? [])
  return times.length === 0 ? '–' : `${Math.max(...times).toLocaleString('en', { maximumFractionDigits: 1 })} ms`
}

/** Sockets of the whole site: how many, how busy, who, and what goes wrong. */
export function RealtimeView({ stats, history }: { stats: SocketStats; history: readonly ChartPoint[] }) {
  const traffic = trafficOf(stats)
  const figures = stats.nodes.map((node) => node.figures)
  return (
    <div className="space-y-4.5">
      <div className="grid grid-cols-2 gap-3 sm:gap-4.5 lg:grid-cols-5">
        <KpiCard label="Connections" value={formatCount(stats.connections)} />
        <KpiCard label="People" value={formatCount(stats.people)} />
        <KpiCard label="In, a second" value={perSecond(traffic.in)} />
        <KpiCard label="Out, a second" value={perSecond(traffic.out)} />
        <div className="max-lg:col-span-2">
          <KpiCard label="Round trip" value={roundTrip(stats)} />
        </div>
      </div>
      <Panel
        title={chartTitle}
        description="Mean of the last minute, since you opened this page."
        action={<ChartLegend series={series} />}
      >
        <Suspense fallback={<Skeleton className="h-64 w-full" />}>
          <AreaChart
            title={chartTitle}
            series={series}
            points={history}
            heightPx={220}
            formatValue={perSecond}
            hideLegend
          />
        </Suspense>
      </Panel>
      <ProcessTable nodes={stats.nodes} />
      <div className="grid grid-cols-1 items-start gap-4.5 lg:grid-cols-2">
        <TalkerTable talkers={stats.talkers} />
        <BlockedPeople blocks={stats.blocks} />
        <CountTable
          title="Closed connections"
          description="Why, since the processes started."
          rowHeader="Reason"
          rows={summed(figures.map(({ closed }) => closed))}
          words={closeWords}
          nothing="None was closed yet."
        />
        <CountTable
          title="Problems"
          description="Messages that were refused, since the processes started."
          rowHeader="Problem"
          rows={summed(figures.map(({ problems }) => problems))}
          words={problemWords}
          nothing="Every message was taken."
        />
      </div>
    </div>
  )
}

import { ChartNoAxesColumn } from 'lucide-react'
import { lazy, Suspense } from 'react'
import { Badge } from '../../ui/badge.tsx'
import { ChartLegend } from '../../ui/chart-legend.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { KpiCard } from '../../ui/kpi-card.tsx'
import { Panel } from '../../ui/panel.tsx'
import { Poster } from '../../ui/poster.tsx'
import { Progress } from '../../ui/progress.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import type { DataColumn } from '../../ui/data-table.tsx'
import { posters } from './gallery-art.ts'

const AreaChart = lazy(() => import('../../ui/area-chart.tsx').then((module) => ({ default: module.AreaChart })))
const DataTable = lazy(() =>
  import('../../ui/data-table.tsx').then((module) => ({ default: module.DataTable<SampleRow> })),
)

type SampleRow = { title: string; genre: string; stage: string; reads: number; requests: number; committed: number }

const sampleRows: readonly SampleRow[] = [
  {
    title: 'Eclipse County',
    genre: 'Fantasy, thriller',
    stage: 'Development',
    reads: 16_880,
    requests: 51,
    committed: 31,
  },
  { title: 'The Salt Line', genre: 'Drama, sci-fi', stage: 'Packaging', reads: 12_840, requests: 38, committed: 62 },
  { title: 'Marigold', genre: 'Drama', stage: 'Financing', reads: 9410, requests: 22, committed: 88 },
  { title: 'Cold Static', genre: 'Horror, thriller', stage: 'Development', reads: 4020, requests: 9, committed: 12 },
]

const sampleColumns: readonly DataColumn<SampleRow>[] = [
  {
    id: 'title',
    header: 'Pitch',
    primary: true,
    value: (row) => row.title,
    cell: (row) => (
      <span className="flex items-center gap-3">
        <Poster
          title={row.title}
          files={posters.find((poster) => poster.title === row.title)?.files}
          className="w-8 shrink-0 rounded-[4px]"
        />
        <span className="min-w-0">
          <span className="block truncate font-name">{row.title}</span>
          <span className="block truncate text-xs text-ink-3">{row.genre}</span>
        </span>
      </span>
    ),
  },
  { id: 'stage', header: 'Stage', value: (row) => row.stage, cell: (row) => <Badge>{row.stage}</Badge> },
  {
    id: 'reads',
    header: 'Reads',
    align: 'right',
    value: (row) => row.reads,
    cell: (row) => row.reads.toLocaleString('en'),
  },
  { id: 'requests', header: 'Requests', align: 'right', value: (row) => row.requests },
  {
    id: 'committed',
    header: 'Committed',
    value: (row) => row.committed,
    cell: (row) => (
      <span className="flex w-36 items-center gap-3">
        <Progress label={`Committed for ${row.title}`} value={row.committed} size="sm" />
        <span className="tnum text-xs">{row.committed}%</span>
      </span>
    ),
  },
]

const reads = [
  220, 316, 312, 391, 365, 324, 362, 305, 341, 288, 250, 318, 306, 392, 401, 405, 489, 476, 534, 492, 440, 472, 418,
  368, 421, 402, 480, 484, 488, 582,
]
const chartPoints = reads.map((value, index) => ({
  label: `${index + 1} Nov`,
  values: { reads: value, saves: Math.round(value * 0.3 + ((index * 37) % 23)) },
}))

/** The four numbers of a dashboard. */
export function SampleKpis() {
  return (
    <div className="grid grid-cols-2 gap-3.5 lg:grid-cols-4">
      <KpiCard
        label="Pitch reads"
        value="12,840"
        change={0.182}
        changeNote="vs Oct"
        points={[3, 4, 3.5, 5, 4.5, 5.5, 7, 6.5, 8, 9]}
      />
      <KpiCard
        label="Access requests"
        value="38"
        change={0.094}
        changeNote="vs Oct"
        points={[3, 4, 3, 5, 4.5, 4.5, 6, 5.5, 6.5, 7.5]}
        color="c2"
      />
      <KpiCard
        label="Script read-through"
        value="64%"
        change={-0.021}
        changeNote="vs Oct"
        points={[7, 6, 8, 7, 5, 6, 5.5, 4.5, 5, 4]}
        color="c3"
      />
      <KpiCard
        label="Committed"
        value="$2.6M"
        change={0.31}
        changeNote="vs Oct"
        points={[3, 3, 3.5, 4, 4, 5, 5.5, 5.5, 6.5, 7]}
        color="c5"
      />
    </div>
  )
}

const chartSeries = [
  { key: 'reads', label: 'Reads' },
  { key: 'saves', label: 'Saves' },
]

/** A chart with its table. */
export function SampleChart() {
  return (
    <Panel title="Audience" action={<ChartLegend series={chartSeries} />}>
      <Suspense fallback={<Skeleton className="h-80" />}>
        <AreaChart title="Reads and saves in November" series={chartSeries} points={chartPoints} hideLegend />
      </Suspense>
    </Panel>
  )
}

/** A table that sorts. */
export function SampleTable({ loading = false, narrow }: { loading?: boolean; narrow?: 'cards' | 'scroll' }) {
  return (
    <Suspense fallback={<Skeleton className="h-64" />}>
      <DataTable
        caption="Your pitches"
        columns={sampleColumns}
        rows={sampleRows}
        rowId={(row) => row.title}
        initialSort={{ id: 'reads', desc: true }}
        loading={loading}
        narrow={narrow}
      />
    </Suspense>
  )
}

/** The same table with nothing in it. */
export function SampleEmptyTable() {
  return (
    <Suspense fallback={<Skeleton className="h-64" />}>
      <DataTable
        caption="Nothing yet"
        columns={sampleColumns}
        rows={[]}
        rowId={(row) => row.title}
        empty={
          <EmptyState icon={ChartNoAxesColumn} title="No pitches yet">
            Write one, and its numbers appear here.
          </EmptyState>
        }
      />
    </Suspense>
  )
}

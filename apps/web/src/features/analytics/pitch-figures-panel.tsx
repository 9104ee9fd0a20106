import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import type { PitchId } from '@pitchey/contract/ids'
import { isProblem } from '../../app/api-problem.ts'
import { formatCount } from '../../app/format.ts'
import { apiQuery } from '../../app/queries.ts'
import { ChartLegend } from '../../ui/chart-legend.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { KpiCard } from '../../ui/kpi-card.tsx'
import { Panel } from '../../ui/panel.tsx'
import { Select } from '../../ui/select.tsx'
import { firstDay, pointLabel, type Interval } from './figures.ts'
import { TrendChart, trendSeries } from './trend-chart.tsx'

const ranges = [
  { value: '30', label: 'Last 30 days' },
  { value: '90', label: 'Last 90 days' },
  { value: '365', label: 'Last 12 months' },
]
const intervals: { value: Interval; label: string }[] = [
  { value: 'day', label: 'By day' },
  { value: 'week', label: 'By week' },
  { value: 'month', label: 'By month' },
]

const totals = [
  { key: 'views', label: 'Views' },
  { key: 'viewers', label: 'Different viewers' },
  { key: 'likes', label: 'Likes' },
  { key: 'comments', label: 'Comments' },
] as const

/** The figures of one pitch: totals, and a line by day, week or month. */
export function PitchFiguresPanel({ pitchId }: { pitchId: PitchId }) {
  const [search, setSearch] = useSearchParams()
  const [today] = useState(() => new Date())
  const days = ranges.find(({ value }) => value === search.get('days'))?.value ?? '30'
  const interval =
    intervals.find(({ value }) => value === search.get('by'))?.value ?? (days === '365' ? 'month' : 'day')
  const set = (name: string, value: string) =>
    setSearch(
      (before) => {
        before.set(name, value)
        return before
      },
      { replace: true, preventScrollReset: true },
    )
  const figures = useQuery({
    ...apiQuery('GET /api/analytics/pitches/{id}', {
      params: { id: pitchId },
      query: { from: firstDay(Number(days), today), interval },
    }),
    placeholderData: keepPreviousData,
  })
  const points = figures.data?.series.map(({ at, ...values }) => ({ label: pointLabel(at, interval), values }))
  const failed = figures.error !== null && !figures.data
  return (
    <div className="space-y-4.5">
      <div className="grid grid-cols-2 gap-3 sm:gap-4.5 xl:grid-cols-4">
        {totals.map(({ key, label }) => (
          <KpiCard
            key={key}
            label={label}
            value={figures.data ? formatCount(figures.data.totals[key]) : ''}
            loading={!figures.data && !failed}
          />
        ))}
      </div>
      <Panel
        title="Over time"
        padding={failed ? 'none' : 'card'}
        action={
          <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
            <ChartLegend series={trendSeries} />
            <div className="flex gap-2">
              <Select
                aria-label="Range"
                size="sm"
                className="w-36"
                options={ranges}
                value={days}
                onValueChange={(value) => set('days', value)}
              />
              <Select
                aria-label="Interval"
                size="sm"
                className="w-28"
                options={intervals}
                value={interval}
                onValueChange={(value) => set('by', value)}
              />
            </div>
          </div>
        }
      >
        {failed ? (
          <ErrorState
            onRetry={() => void figures.refetch()}
            requestId={isProblem(figures.error) ? figures.error.requestId : undefined}
          />
        ) : (
          <TrendChart title="Views, likes and comments over time" points={points} />
        )}
      </Panel>
    </div>
  )
}

import { lazy, Suspense } from 'react'
import type { ChartPoint } from '../../ui/chart-point.ts'
import type { ChartSeries } from '../../ui/chart-legend.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'

const AreaChart = lazy(() => import('../../ui/area-chart.tsx').then((module) => ({ default: module.AreaChart })))

export const trendSeries: readonly ChartSeries[] = [
  { key: 'views', label: 'Views', color: 'c1' },
  { key: 'likes', label: 'Likes', color: 'c3' },
  { key: 'comments', label: 'Comments', color: 'c2' },
]

// The chart's own line under it that opens the numbers.
const tableLinePx = 36

type TrendChartProps = { title: string; points: readonly ChartPoint[] | undefined; heightPx?: number | undefined }

/** Views, likes and comments over time; the shape of a chart until they are there. */
export function TrendChart({ title, points, heightPx = 280 }: TrendChartProps) {
  const waiting = <Skeleton className="w-full" style={{ height: heightPx + tableLinePx }} />
  if (!points) return waiting
  return (
    <Suspense fallback={waiting}>
      <AreaChart title={title} series={trendSeries} points={points} heightPx={heightPx} hideLegend />
    </Suspense>
  )
}

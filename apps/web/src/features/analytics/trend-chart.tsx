import { lazy, Suspense } from 'react'
import type { ChartPoint } from '../../ui/area-chart.tsx'
import type { ChartSeries } from '../../ui/chart-legend.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'

const AreaChart = lazy(() => import('../../ui/area-chart.tsx').then((module) => ({ default: module.AreaChart })))

export const trendSeries: readonly ChartSeries[] = [
  { key: 'views', label: 'Views', color: 'c1' },
  { key: 'likes', label: 'Likes', color: 'c3' },
  { key: 'comments', label: 'Comments', color: 'c2' },
]

type TrendChartProps = { title: string; points: readonly ChartPoint[] | undefined }

/** Views, likes and comments over time; the shape of a chart until they are there. */
export function TrendChart({ title, points }: TrendChartProps) {
  const waiting = <Skeleton className="h-75 w-full" />
  if (!points) return waiting
  return (
    <Suspense fallback={waiting}>
      <AreaChart title={title} series={trendSeries} points={points} hideLegend />
    </Suspense>
  )
}

import type { ChartPoint } from './chart-point.ts'
import { chartColor, type ChartSeries } from './chart-legend.tsx'

type ChartTooltipProps = {
  series: readonly ChartSeries[]
  points: readonly ChartPoint[]
  formatValue: (value: number) => string
  /** Given by the chart: whether something is pointed at, and the label of the place. */
  active?: boolean | undefined
  label?: string | number | undefined
}

/** The numbers at the place the pointer is over. */
export function ChartTooltip({ series, points, formatValue, active, label }: ChartTooltipProps) {
  const point = points.find((one) => one.label === label)
  if (!active || !point) return null
  return (
    <div className="rounded-md bg-surface-2 px-3 py-2 text-xs text-ink shadow-2 ring-1 ring-line-strong">
      <p className="mb-1 text-ink-3">{point.label}</p>
      {series.map((one, index) => (
        <p key={one.key} className="tnum flex items-center gap-2">
          <span className="size-2 rounded-full" style={{ background: chartColor(one, index) }} />
          <span className="flex-1 pr-4 text-ink-2">{one.label}</span>
          <span className="font-name">{formatValue(point.values[one.key] ?? 0)}</span>
        </p>
      ))}
    </div>
  )
}

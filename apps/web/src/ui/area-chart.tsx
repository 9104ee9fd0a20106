import { useId } from 'react'
import { Area, AreaChart as Chart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts'
import { chartColor, ChartLegend, type ChartSeries } from './chart-legend.tsx'
import type { ChartPoint } from './chart-point.ts'
import { ChartTable } from './chart-table.tsx'
import { ChartTooltip } from './chart-tooltip.tsx'

const axis = { tickLine: false, axisLine: false, tick: { fill: 'var(--ink-3)', fontSize: 12 } }

export type AreaChartProps = {
  /** What the chart shows, for its name and its table. */
  title: string
  series: readonly ChartSeries[]
  points: readonly ChartPoint[]
  formatValue?: ((value: number) => string) | undefined
  heightPx?: number | undefined
  /** Set when a `ChartLegend` stands elsewhere, such as in the panel's title line. */
  hideLegend?: boolean | undefined
}

/** Numbers over time as filled lines, with the same numbers as a table. Load it lazily. */
export function AreaChart({
  title,
  series,
  points,
  formatValue = plain,
  heightPx = 280,
  hideLegend = false,
}: AreaChartProps) {
  const id = useId().replace(/\W/gu, '')
  const lines = series.map((one, index) => ({ ...one, color: chartColor(one, index) }))
  const widest = formatValue(Math.max(0, ...points.flatMap((point) => Object.values(point.values))))
  return (
    <figure>
      <figcaption className={hideLegend ? 'sr-only' : 'mb-3 flex justify-end'}>
        <span className="sr-only">{title}</span>
        {!hideLegend && <ChartLegend series={series} />}
      </figcaption>
      <div aria-hidden="true" style={{ height: heightPx }}>
        <ResponsiveContainer width="100%" height="100%" initialDimension={{ width: 640, height: heightPx }}>
          <Chart data={[...points]} margin={{ top: 4, right: 4, bottom: 0, left: 0 }} accessibilityLayer={false}>
            <defs>
              {lines.map((line) => (
                <Fade key={line.key} id={`${id}-${line.key}`} color={line.color} />
              ))}
            </defs>
            <CartesianGrid vertical={false} stroke="var(--line)" />
            <XAxis {...axis} dataKey="label" tickMargin={10} minTickGap={40} interval="equidistantPreserveStart" />
            <YAxis
              {...axis}
              width={16 + 7.5 * widest.length}
              tickFormatter={formatValue}
              tickCount={5}
              allowDecimals={false}
            />
            <Tooltip
              isAnimationActive={false}
              cursor={{ stroke: 'var(--line-strong)' }}
              content={<ChartTooltip series={series} points={points} formatValue={formatValue} />}
            />
            {lines.map((line) => (
              <Area
                key={line.key}
                type="monotone"
                name={line.label}
                dataKey={(point: ChartPoint) => point.values[line.key] ?? 0}
                stroke={line.color}
                strokeWidth={1.75}
                fill={`url(#${id}-${line.key})`}
                isAnimationActive={false}
                activeDot={{ r: 3.5, strokeWidth: 0 }}
              />
            ))}
          </Chart>
        </ResponsiveContainer>
      </div>
      <ChartTable title={title} series={series} points={points} formatValue={formatValue} />
    </figure>
  )
}

function Fade({ id, color }: { id: string; color: string }) {
  return (
    <linearGradient id={id} x1="0" y1="0" x2="0" y2="1">
      <stop offset="0%" stopColor={color} stopOpacity={0.2} />
      <stop offset="100%" stopColor={color} stopOpacity={0.02} />
    </linearGradient>
  )
}

function plain(value: number): string {
  return value.toLocaleString('en')
}

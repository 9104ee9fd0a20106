import type { ChartPoint } from './chart-point.ts'
import type { ChartSeries } from './chart-legend.tsx'

type ChartTableProps = {
  title: string
  series: readonly ChartSeries[]
  points: readonly ChartPoint[]
  formatValue: (value: number) => string
}

/** The numbers of a chart, folded away until asked for. */
export function ChartTable({ title, series, points, formatValue }: ChartTableProps) {
  return (
    <details className="group mt-2 text-sm">
      <summary className="inline-flex min-h-6 items-center rounded-sm text-xs text-ink-3 hover:text-ink">
        <span className="group-open:hidden">Show the numbers</span>
        <span className="hidden group-open:inline">Hide the numbers</span>
      </summary>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling region must be reachable by keyboard */}
      <section aria-label={`${title}, as a table`} tabIndex={0} className="mt-2 max-h-64 overflow-auto">
        <table className="tnum w-full text-left">
          <caption className="sr-only">{title}</caption>
          <thead>
            <tr className="border-b border-line text-xs text-ink-3">
              <th scope="col" className="py-1.5 pr-4 font-nav">
                When
              </th>
              {series.map((one) => (
                <th key={one.key} scope="col" className="py-1.5 pl-4 text-right font-nav">
                  {one.label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {points.map((point) => (
              <tr key={point.label} className="border-b border-line last:border-0">
                <th scope="row" className="py-1.5 pr-4 font-normal text-ink-2">
                  {point.label}
                </th>
                {series.map((one) => (
                  <td key={one.key} className="py-1.5 pl-4 text-right">
                    {formatValue(point.values[one.key] ?? 0)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  )
}

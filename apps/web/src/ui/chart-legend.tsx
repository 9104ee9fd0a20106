export type ChartSeries = { key: string; label: string; color?: 'c1' | 'c2' | 'c3' | 'c4' | 'c5' | undefined }

const palette = ['c1', 'c2', 'c3', 'c4', 'c5'] as const

/** The CSS colour of a series: its own, or the next of the palette. */
export function chartColor(series: ChartSeries, index: number): string {
  return `var(--${series.color ?? palette[index % palette.length] ?? 'c1'})`
}

/** Which line is which. Light: may stand outside the lazy chart. */
export function ChartLegend({ series }: { series: readonly ChartSeries[] }) {
  return (
    <ul className="flex flex-wrap gap-x-5 gap-y-1 text-xs text-ink-2">
      {series.map((one, index) => (
        <li key={one.key} className="inline-flex items-center gap-2">
          <span aria-hidden="true" className="h-0.5 w-4 rounded-full" style={{ background: chartColor(one, index) }} />
          {one.label}
        </li>
      ))}
    </ul>
  )
}

export type SparklineProps = {
  points: readonly number[]
  color?: 'c1' | 'c2' | 'c3' | 'c4' | 'c5' | undefined
  className?: string | undefined
}

/** The shape of a few numbers, without axes. Decoration: the numbers must be readable elsewhere. */
export function Sparkline({ points, color = 'c1', className }: SparklineProps) {
  const low = Math.min(...points)
  const span = Math.max(...points) - low || 1
  const step = 96 / Math.max(1, points.length - 1)
  const line = points.map(
    (point, index) => `${(2 + index * step).toFixed(1)},${(38 - ((point - low) / span) * 36).toFixed(1)}`,
  )
  return (
    <svg viewBox="0 0 100 40" preserveAspectRatio="none" fill="none" aria-hidden="true" className={className}>
      <polyline
        points={line.join(' ')}
        stroke={`var(--${color})`}
        strokeWidth="1.75"
        strokeLinejoin="round"
        vectorEffect="non-scaling-stroke"
      />
    </svg>
  )
}

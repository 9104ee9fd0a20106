import type { SocketStats } from '@pitchey/contract/realtime/endpoints'
import { format } from 'date-fns'
import type { ChartPoint } from '../../ui/chart-point.ts'

/** Moments that a page keeps: five minutes of one every five seconds. */
const mostPoints = 60

const round = (value: number): number => Math.round(value * 100) / 100

/** Messages a second over all processes. */
export const trafficOf = ({ nodes }: Pick<SocketStats, 'nodes'>): { in: number; out: number } => ({
  in: round(nodes.reduce((sum, { figures }) => sum + figures.inPerSecond, 0)),
  out: round(nodes.reduce((sum, { figures }) => sum + figures.outPerSecond, 0)),
})

/** The history with one moment more, the oldest let go; a moment that is there already stays as it was. */
export const withMoment = (points: readonly ChartPoint[], atMs: number, stats: SocketStats): readonly ChartPoint[] => {
  const label = format(new Date(atMs), 'HH:mm:ss')
  if (points.at(-1)?.label === label) return points
  return [...points, { label, values: trafficOf(stats) }].slice(-mostPoints)
}

type Counts = Readonly<Record<string, number>>

/** Counts of all processes by name, the largest first. */
export const summed = (counts: readonly Counts[]): { name: string; count: number }[] => {
  const totals = new Map<string, number>()
  for (const one of counts)
    for (const [name, count] of Object.entries(one)) totals.set(name, (totals.get(name) ?? 0) + count)
  return [...totals]
    .map(([name, count]) => ({ name, count }))
    .toSorted((a, b) => b.count - a.count || a.name.localeCompare(b.name, 'en'))
}

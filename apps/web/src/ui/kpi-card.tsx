import { ArrowDownRight, ArrowRight, ArrowUpRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { cn } from './cn.ts'
import { Sparkline } from './sparkline.tsx'

export type KpiCardProps = {
  label: string
  /** Already formatted. */
  value: ReactNode
  /** Change against the time before, as a share: 0.182 is +18.2 %. */
  change?: number | undefined
  /** What it is compared with: "vs Oct". */
  changeNote?: string | undefined
  /** Set when less is better. */
  lowerIsBetter?: boolean | undefined
  points?: readonly number[] | undefined
  color?: 'c1' | 'c2' | 'c3' | 'c4' | 'c5' | undefined
  loading?: boolean | undefined
}

const percent = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 1 })

/** One number that matters, how it changed, and its line. */
export function KpiCard(props: KpiCardProps) {
  const { label, value, change, changeNote, lowerIsBetter = false, points, color = 'c1', loading = false } = props
  return (
    <div className="panel flex justify-between gap-3 px-4 py-4.5 sm:p-5" aria-busy={loading}>
      <div className="min-w-0">
        <p className="truncate text-sm text-ink-2">{label}</p>
        {loading ? (
          <span aria-hidden="true" className="my-1 block h-8 w-20 animate-pulse rounded-md bg-surface-3" />
        ) : (
          <p className="tnum mt-0.5 text-2xl/9 font-name tracking-tight text-ink sm:text-[2rem]/10">{value}</p>
        )}
        {change !== undefined && <Change change={change} note={changeNote} lowerIsBetter={lowerIsBetter} />}
        {change === undefined && changeNote && <p className="mt-1 text-xs text-ink-3">{changeNote}</p>}
      </div>
      {points && points.length > 1 && (
        <Sparkline points={points} color={color} className="hidden h-10 w-24 shrink-0 self-end xl:block" />
      )}
    </div>
  )
}

type ChangeProps = { change: number; note: string | undefined; lowerIsBetter: boolean }

function Change({ change, note, lowerIsBetter }: ChangeProps) {
  const Icon = change > 0 ? ArrowUpRight : change < 0 ? ArrowDownRight : ArrowRight
  const better = lowerIsBetter ? change < 0 : change > 0
  return (
    <p className="tnum mt-1 flex flex-wrap items-center gap-x-1 text-xs text-ink-2">
      <span
        className={cn(
          'inline-flex items-center gap-1 font-label',
          change === 0 ? '' : better ? 'text-good' : 'text-bad',
        )}
      >
        <Icon aria-hidden="true" className="size-3.5" />
        <span className="sr-only">{change < 0 ? 'Down' : 'Up'}</span>
        {percent.format(Math.abs(change))}
      </span>
      {note && <span className="hidden sm:inline">{note}</span>}
    </p>
  )
}

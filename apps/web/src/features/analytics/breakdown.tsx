import { formatCount } from '../../app/format.ts'
import { Panel } from '../../ui/panel.tsx'
import { changeOf } from './figures.ts'
import { percentOf } from './report-period.ts'

export type BreakdownLine = { key: string; label: string; now: number; before: number }

type BreakdownProps = {
  title: string
  /** What the first column holds. */
  of: string
  lines: readonly BreakdownLine[]
  color?: 'c1' | 'c2' | 'c3' | 'c4' | 'c5'
  /** Said instead of an empty table. */
  empty: string
}

/** Views by one of their properties: a bar and its numbers in one table. */
export function Breakdown({ title, of, lines, color = 'c1', empty }: BreakdownProps) {
  const whole = lines.reduce((sum, { now }) => sum + now, 0)
  const shown = lines.filter(({ now, before }) => now + before > 0)
  return (
    <Panel title={title} className="h-full">
      {shown.length === 0 ? (
        <p className="text-sm text-ink-2">{empty}</p>
      ) : (
        <table className="w-full text-sm">
          <caption className="sr-only">{title}</caption>
          <thead>
            <tr className="text-left text-xs text-ink-3">
              <th scope="col" className="pb-2 font-normal">
                {of}
              </th>
              <th scope="col" className="pb-2 text-right font-normal">
                Views
              </th>
              <th scope="col" className="w-20 pb-2 text-right font-normal">
                Change
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ key, label, now, before }) => (
              <tr key={key}>
                <th scope="row" className="py-1.5 pr-4 text-left font-normal">
                  <span dir="auto" className="block truncate">
                    {label}
                  </span>
                  <span aria-hidden="true" className="mt-1 block h-1 rounded-full bg-surface-3">
                    <span
                      className="block h-full rounded-full"
                      style={{ width: `${percentOf(now, whole)}%`, background: `var(--${color})` }}
                    />
                  </span>
                </th>
                <td className="tnum py-1.5 text-right align-top whitespace-nowrap">
                  {formatCount(now)} <span className="text-xs text-ink-3">{percentOf(now, whole)} %</span>
                </td>
                <td className="tnum py-1.5 text-right align-top text-xs">
                  <Change now={now} before={before} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  )
}

function Change({ now, before }: { now: number; before: number }) {
  const change = changeOf({ now, before })
  if (change === undefined) return <span className="text-ink-3">new</span>
  const percent = Math.round(change * 100)
  if (percent === 0) return <span className="text-ink-3">±0 %</span>
  return (
    <span className={percent > 0 ? 'text-good' : 'text-bad'}>
      {percent > 0 ? '+' : '−'}
      {formatCount(Math.abs(percent))} %
    </span>
  )
}

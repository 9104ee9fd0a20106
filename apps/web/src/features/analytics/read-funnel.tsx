import type { AudienceReport } from '@pitchey/contract/analytics/endpoints'
import { formatCount } from '../../app/format.ts'
import { Panel } from '../../ui/panel.tsx'
import { durationWords, percentOf } from './report-period.ts'

type ReadFunnelProps = Pick<AudienceReport, 'funnel' | 'totals'>

const label = (depth: number): string => {
  if (depth === 0) return 'Opened it'
  return depth === 100 ? 'Read it to the end' : `Read ${depth} % of it`
}

/** How far readers come, as bars with their numbers. */
export function ReadFunnel({ funnel, totals }: ReadFunnelProps) {
  const opened = funnel[0]?.readers ?? 0
  const { reads, seconds } = totals
  return (
    <Panel
      title="How far they read"
      description={
        reads.now === 0 ? undefined : `${durationWords(seconds.now / reads.now)} on average, of those who read.`
      }
      className="h-full"
    >
      {opened === 0 ? (
        <p className="text-sm text-ink-2">Nobody opened it in these days.</p>
      ) : (
        <table className="w-full text-sm">
          <caption className="sr-only">How far they read</caption>
          <thead className="sr-only">
            <tr>
              <th scope="col">Step</th>
              <th scope="col">Readers</th>
            </tr>
          </thead>
          <tbody>
            {funnel.map(({ depth, readers }) => (
              <tr key={depth}>
                <th scope="row" className="w-full py-1.5 pr-4 text-left font-normal">
                  <span className="block">{label(depth)}</span>
                  <span aria-hidden="true" className="mt-1.5 block h-5 rounded-sm bg-surface-2">
                    <span
                      className="block h-full rounded-sm bg-c2"
                      style={{ width: `${Math.max(percentOf(readers, opened), readers > 0 ? 1 : 0)}%` }}
                    />
                  </span>
                </th>
                <td className="tnum py-1.5 text-right align-bottom whitespace-nowrap">
                  {formatCount(readers)}{' '}
                  <span className="inline-block w-11 text-xs text-ink-3">{percentOf(readers, opened)} %</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  )
}

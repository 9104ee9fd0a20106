import type { AudienceReport } from '@pitchey/contract/analytics/endpoints'
import { Link } from 'react-router'
import { formatCount } from '../../app/format.ts'
import { Panel } from '../../ui/panel.tsx'

type TopPitchesProps = {
  pitches: AudienceReport['pitches']
  /** `?days=7`, so that a pitch opens with the same days. */
  search: string
}

// A phone has room for two of them; the others are on the page of the pitch.
const columns = [
  { label: 'Views', look: '' },
  { label: 'Before', look: 'text-ink-3 max-sm:hidden' },
  { label: 'Likes', look: '' },
  { label: 'Saves', look: 'max-sm:hidden' },
  { label: 'Comments', look: 'max-sm:hidden' },
] as const

/** The pitches with the most views, each leading to its own figures. */
export function TopPitches({ pitches, search }: TopPitchesProps) {
  return (
    <Panel title="Top pitches" padding="none">
      {pitches.length === 0 ? (
        <p className="px-5 pb-5 text-sm text-ink-2">Figures appear here once somebody opens one of your pitches.</p>
      ) : (
        <table className="w-full text-sm">
          <caption className="sr-only">Top pitches</caption>
          <thead>
            <tr className="border-b border-line text-xs text-ink-3">
              <th scope="col" className="px-5 py-2.5 text-left font-normal">
                Pitch
              </th>
              {columns.map(({ label, look }) => (
                <th key={label} scope="col" className={`px-3 py-2.5 text-right font-normal last:pr-5 ${look}`}>
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {pitches.map((pitch) => (
              <tr key={pitch.id} className="border-b border-line last:border-0">
                <th scope="row" className="max-w-72 px-5 py-3 text-left font-name">
                  <Link
                    to={`/creator/analytics/${pitch.id}${search}`}
                    dir="auto"
                    className="block truncate rounded-sm hover:underline hover:underline-offset-4"
                  >
                    {pitch.title}
                  </Link>
                </th>
                {[pitch.views.now, pitch.views.before, pitch.likes, pitch.saves, pitch.comments].map((value, index) => (
                  <td
                    key={columns[index]?.label}
                    className={`tnum px-3 py-3 text-right last:pr-5 ${columns[index]?.look ?? ''}`}
                  >
                    {formatCount(value)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  )
}

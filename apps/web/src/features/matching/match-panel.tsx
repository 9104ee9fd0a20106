import { Check, CircleDashed, Minus, X } from 'lucide-react'
import { Link } from 'react-router'
import type { ApiAnswer } from '../../app/api.ts'
import { useApi } from '../../app/queries.ts'
import { Panel } from '../../ui/panel.tsx'
import { Progress } from '../../ui/progress.tsx'

type Match = ApiAnswer<'GET /api/pitches/{id}/match'>
type Reason = Match['reasons'][number]

const marks = {
  yes: { icon: Check, className: 'text-good', said: 'Fits' },
  partly: { icon: Minus, className: 'text-accent-ink', said: 'Fits in part' },
  no: { icon: X, className: 'text-bad', said: 'Does not fit' },
} as const

/** From this score on more speaks for a pitch than against it. */
const halfScore = 50

/** Why a pitch fits the reader and why not, factor by factor. Nothing before they said what they look for. */
export function MatchPanel({ pitchId }: { pitchId: string }) {
  const { data } = useApi('GET /api/pitches/{id}/match', { params: { id: pitchId } })
  if (!data?.hasPreferences) return null
  return (
    <Panel
      title={data.score < halfScore ? 'Why this may not fit' : 'Why this fits'}
      action={
        <span className="tnum text-sm text-ink-2">
          <strong className="font-name text-ink">{data.score}</strong> of 100
        </span>
      }
    >
      <Progress value={data.score} max={100} label="How well it fits" valueText={`${data.score} of 100`} size="sm" />
      <ul className="mt-4 space-y-2.5">
        {data.reasons.map((reason) => (
          <ReasonLine key={reason.factor} reason={reason} />
        ))}
      </ul>
      <p className="mt-4 text-xs text-ink-3">
        By{' '}
        <Link to="/settings/preferences" className="underline underline-offset-2 hover:text-ink">
          your preferences
        </Link>
        . The formula is open.
      </p>
    </Panel>
  )
}

function ReasonLine({ reason }: { reason: Reason }) {
  const { icon, className, said } = marks[reason.verdict]
  const Icon = reason.verdict === 'partly' && reason.words.startsWith('Names no') ? CircleDashed : icon
  return (
    <li className="flex items-start gap-2.5 text-sm text-ink-2">
      <Icon aria-hidden="true" className={`mt-0.5 size-4 shrink-0 ${className}`} />
      <span>
        <span className="sr-only">{said}: </span>
        {reason.words}
      </span>
    </li>
  )
}

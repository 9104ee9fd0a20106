import { useEffect, useRef, useState, type ReactNode } from 'react'
import type { ApiProblem } from '../app/api-problem.ts'
import { Banner } from '../ui/banner.tsx'

type ProblemBannerProps = {
  problem: ApiProblem | undefined
  /** Said instead of the server's words. */
  children?: ReactNode
  action?: ReactNode
}

/** Says above a form why the server refused it. Counts down where it must be waited. */
export function ProblemBanner({ problem, children, action }: ProblemBannerProps) {
  if (!problem) return null
  if (problem.retryAfterSeconds !== undefined && problem.status === 429) {
    return <Waiting key={problem.requestId} seconds={problem.retryAfterSeconds} />
  }
  const reference = problem.status >= 500 && problem.requestId ? ` Reference ${problem.requestId}.` : ''
  return (
    <Banner tone="bad" action={action}>
      {children ?? `${problem.message}${/[.!?]$/u.test(problem.message) ? '' : '.'}`}
      {reference}
    </Banner>
  )
}

/** Seconds left until a moment, counting down once a second. */
export function useSecondsLeft(seconds: number): number {
  const end = useRef<number>(undefined)
  const [left, setLeft] = useState(seconds)
  useEffect(() => {
    end.current ??= Date.now() + seconds * 1000
    const timer = setInterval(() => setLeft(Math.max(0, Math.ceil(((end.current ?? 0) - Date.now()) / 1000))), 500)
    return () => clearInterval(timer)
  }, [seconds])
  return left
}

const clock = (seconds: number): string =>
  seconds < 60
    ? `${seconds} ${seconds === 1 ? 'second' : 'seconds'}`
    : `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')} minutes`

function Waiting({ seconds }: { seconds: number }) {
  const left = useSecondsLeft(seconds)
  return (
    <Banner tone={left > 0 ? 'warn' : 'info'} live title={left > 0 ? 'Too many attempts' : 'You can try again now'}>
      {left > 0 && (
        <p>
          <span className="sr-only">Try again in about {Math.max(1, Math.ceil(seconds / 60))} minutes.</span>
          <span aria-hidden="true" className="tnum">
            Try again in {clock(left)}.
          </span>
        </p>
      )}
    </Banner>
  )
}

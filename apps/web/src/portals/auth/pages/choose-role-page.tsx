import { ArrowRight } from 'lucide-react'
import { Link, useSearchParams } from 'react-router'
import type { HeadOf } from '../../../app/page-head.ts'
import { safeNext } from '../../../app/session.ts'
import { openPortals, portalChoices } from '../../../features/identity/portal-choices.ts'
import { AuthHeading, textLink } from '../auth-heading.tsx'
import { turnAwaySignedIn } from '../turn-away-signed-in.ts'

export const loader = turnAwaySignedIn
export const head: HeadOf = () => ({
  title: 'Sign up',
  description: 'Join Pitchey as a creator, investor, production company or viewer.',
})

/** Which kind of account it shall be. */
export function Component() {
  const [search] = useSearchParams()
  const next = safeNext(search.get('next'))
  const carried = next === undefined ? '' : `?next=${encodeURIComponent(next)}`
  return (
    <>
      <AuthHeading title="What brings you here?">
        An account has one role. It decides which portal you work in.
      </AuthHeading>
      <ul className="grid gap-2.5">
        {openPortals.map((portal) => {
          const { person, promise, icon: Icon } = portalChoices[portal]
          return (
            <li key={portal}>
              <Link
                to={`/sign-up/${portal}${carried}`}
                className="group flex items-center gap-4 rounded-lg border border-line-strong bg-surface p-4 transition-colors hover:border-control hover:bg-surface-2"
              >
                <span className="grid size-10 shrink-0 place-items-center rounded-md bg-accent-soft text-accent-ink">
                  <Icon aria-hidden="true" className="size-5" strokeWidth={1.75} />
                </span>
                <span className="min-w-0 flex-1">
                  <span className="block text-base font-name text-ink">{person}</span>
                  <span className="block text-sm text-ink-2">{promise}</span>
                </span>
                <ArrowRight
                  aria-hidden="true"
                  className="size-4.5 shrink-0 text-ink-3 transition-transform group-hover:translate-x-0.5"
                />
              </Link>
            </li>
          )
        })}
      </ul>
      <p className="mt-7 text-sm text-ink-2">
        Been here before?{' '}
        <Link to={`/sign-in${carried}`} className={textLink}>
          Sign in
        </Link>
      </p>
    </>
  )
}

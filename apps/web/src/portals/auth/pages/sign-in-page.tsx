import { useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate, useSearchParams } from 'react-router'
import type { HeadOf } from '../../../app/page-head.ts'
import { beginSession, homeOf, safeNext } from '../../../app/session.ts'
import { lastPortal, rememberPortal } from '../../../features/identity/last-portal.ts'
import { portalIn } from '../../../features/identity/portal-choices.ts'
import { SignInForm } from '../../../features/identity/sign-in-form.tsx'
import { Banner } from '../../../ui/banner.tsx'
import { AuthHeading, textLink } from '../auth-heading.tsx'
import { turnAwaySignedIn } from '../turn-away-signed-in.ts'

export const loader = turnAwaySignedIn
export const head: HeadOf = () => ({ title: 'Sign in' })

/** Sign in to a portal; `next` says where to go afterwards. */
export function Component() {
  const [search, setSearch] = useSearchParams()
  const client = useQueryClient()
  const navigate = useNavigate()
  const next = safeNext(search.get('next'))
  const portal = portalIn(search.get('portal')) ?? portalIn(next?.split('/')[1]) ?? lastPortal() ?? 'creator'
  const signUp = `/sign-up${portal === 'admin' ? '' : `/${portal}`}${next === undefined ? '' : `?next=${encodeURIComponent(next)}`}`
  return (
    <>
      <AuthHeading title="Welcome back" />
      <SignInForm
        portal={portal}
        notice={next && <Banner>Sign in to go on to the page you wanted.</Banner>}
        onPortal={(chosen) =>
          setSearch(
            (before) => {
              before.set('portal', chosen)
              return before
            },
            { replace: true, preventScrollReset: true },
          )
        }
        onSignedIn={(session) => {
          beginSession(client, session)
          rememberPortal(session.user.userType)
          void navigate(next ?? homeOf(session.user.userType), { replace: true })
        }}
      />
      <p className="mt-7 text-sm text-ink-2">
        New here?{' '}
        <Link to={signUp} className={textLink}>
          Create an account
        </Link>
      </p>
    </>
  )
}

import { Link, Navigate, useNavigate, useParams, useSearchParams } from 'react-router'
import type { HeadOf } from '../../../app/page-head.ts'
import { safeNext } from '../../../app/session.ts'
import { rememberPortal } from '../../../features/identity/last-portal.ts'
import { isOpenPortal, portalChoices } from '../../../features/identity/portal-choices.ts'
import { SignUpForm } from '../../../features/identity/sign-up-form.tsx'
import { AuthHeading, textLink } from '../auth-heading.tsx'
import { turnAwaySignedIn } from '../turn-away-signed-in.ts'

export const loader = turnAwaySignedIn
export const head: HeadOf = ({ params }) => ({
  title: isOpenPortal(params['role']) ? `Sign up as ${portalChoices[params['role']].role}` : 'Sign up',
})

/** A new account with the role of the address. */
export function Component() {
  const { role } = useParams()
  const [search] = useSearchParams()
  const navigate = useNavigate()
  if (!isOpenPortal(role)) return <Navigate to="/sign-up" replace />
  const next = safeNext(search.get('next'))
  const carried = next === undefined ? '' : `&next=${encodeURIComponent(next)}`
  const { role: name, promise } = portalChoices[role]
  return (
    <>
      <AuthHeading title={`Sign up as ${name}`}>
        {promise}{' '}
        <Link to={`/sign-up${carried.replace('&', '?')}`} className={textLink}>
          Choose another role
        </Link>
      </AuthHeading>
      <SignUpForm
        key={role}
        userType={role}
        next={next}
        onSignedUp={(email) => {
          rememberPortal(role)
          void navigate(`/verify?portal=${role}${carried}`, { state: { email, isNew: true } })
        }}
      />
      <p className="mt-7 text-sm text-ink-2">
        Been here before?{' '}
        <Link to={`/sign-in?portal=${role}${carried}`} className={textLink}>
          Sign in
        </Link>
      </p>
    </>
  )
}

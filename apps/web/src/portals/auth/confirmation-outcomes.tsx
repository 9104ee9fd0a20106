import { MailCheck } from 'lucide-react'
import { Link } from 'react-router'
import { isProblem } from '../../app/api-problem.ts'
import { homeOf, useSession } from '../../app/session.ts'
import { ResendVerification } from '../../features/identity/resend-verification.tsx'
import { signInAddress } from '../../features/identity/sign-in-address.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { AuthHeading } from './auth-heading.tsx'

/** The link confirms nothing: it is over, or the server did not answer. */
export function LinkOver({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const isOver = isProblem(error) && (error.code === 'link_expired' || error.status === 422)
  return (
    <>
      <AuthHeading title="Confirm your address" />
      {isOver ? (
        <div className="space-y-6">
          <Banner tone="bad" title="This link has expired or was used before">
            If the address is confirmed already, just sign in. Otherwise have a new link sent.
          </Banner>
          <ResendVerification primary />
        </div>
      ) : (
        <Banner
          tone="bad"
          title="That did not get through"
          action={
            <Button size="sm" onClick={onRetry}>
              Try again
            </Button>
          }
        >
          {error.message}
        </Banner>
      )}
    </>
  )
}

/** Somebody said that the link was not for them. */
export function Declined() {
  return (
    <>
      <AuthHeading takesFocus title="Thank you">
        Nothing was confirmed, and the link is void. You need not do anything else.
      </AuthHeading>
      <Button asChild size="lg" block>
        <Link to="/">Go to the start page</Link>
      </Button>
    </>
  )
}

type ConfirmedProps = {
  /** Where to sign in; nothing when an account that is signed in moved to another address. */
  portal?: string | undefined
  next?: string | null | undefined
}

/** The address is confirmed, and what comes next. */
export function Confirmed({ portal, next }: ConfirmedProps) {
  const session = useSession()
  const user = session.status === 'signed-in' ? session.user : undefined
  const toSignIn = portal !== undefined || !user
  return (
    <>
      <span className="mb-5 grid size-12 place-items-center rounded-xl bg-good-soft text-good">
        <MailCheck aria-hidden="true" className="size-6" strokeWidth={1.6} />
      </span>
      <AuthHeading takesFocus title="Your address is confirmed">
        {toSignIn ? 'Now sign in with your password.' : 'Everything is ready.'}
      </AuthHeading>
      <Button asChild variant="primary" size="lg" block>
        {toSignIn ? (
          <Link to={signInAddress({ portal, next })}>Sign in</Link>
        ) : (
          <Link to={homeOf(user.userType)}>Go on</Link>
        )}
      </Button>
    </>
  )
}

import { useQueryClient } from '@tanstack/react-query'
import { MailCheck } from 'lucide-react'
import { useState } from 'react'
import { Link, useLocation, useSearchParams } from 'react-router'
import type { HeadOf } from '../../../app/page-head.ts'
import { homeOf, refreshSession, safeNext, useSession } from '../../../app/session.ts'
import { ResendVerification } from '../../../features/identity/resend-verification.tsx'
import { VerifyEmail } from '../../../features/identity/verify-email.tsx'
import { Button } from '../../../ui/button.tsx'
import { AuthHeading, textLink } from '../auth-heading.tsx'

export const head: HeadOf = ({ url }) => ({
  title: url.searchParams.has('token') ? 'Confirm your address' : 'Check your mail',
})

/** With a token: confirms an e-mail address. Without: says that a mail is on its way. */
export function Component() {
  const [search] = useSearchParams()
  const token = search.get('token')
  return token === null ? <CheckMail /> : <Confirm token={token} />
}

function Confirm({ token }: { token: string }) {
  const client = useQueryClient()
  const session = useSession()
  const [done, setDone] = useState(false)
  if (done) return <Confirmed />
  return (
    <>
      <AuthHeading title="Confirm your address" />
      <VerifyEmail
        token={token}
        onVerified={() => {
          setDone(true)
          if (session.status === 'signed-in') void refreshSession(client)
        }}
      />
    </>
  )
}

function Confirmed() {
  const session = useSession()
  const user = session.status === 'signed-in' ? session.user : undefined
  return (
    <>
      <span className="mb-5 grid size-12 place-items-center rounded-xl bg-good-soft text-good">
        <MailCheck aria-hidden="true" className="size-6" strokeWidth={1.6} />
      </span>
      <AuthHeading takesFocus title="Your address is confirmed">
        {user ? 'Everything is ready.' : 'Now sign in with your password.'}
      </AuthHeading>
      <Button asChild variant="primary" size="lg" block>
        {user ? <Link to={homeOf(user.userType)}>Go on</Link> : <Link to="/sign-in">Sign in</Link>}
      </Button>
    </>
  )
}

function emailIn(state: unknown): string | undefined {
  const { email } = Object(state) as { email?: unknown }
  return typeof email === 'string' ? email : undefined
}

function CheckMail() {
  const email = emailIn(useLocation().state)
  const [search] = useSearchParams()
  const next = safeNext(search.get('next'))
  const portal = search.get('portal')
  const signIn = new URLSearchParams({
    ...(portal === null ? {} : { portal }),
    ...(next === undefined ? {} : { next }),
  }).toString()
  return (
    <>
      <AuthHeading title="Check your mail">
        {email ? (
          <>
            We sent a link to <strong className="font-name text-ink">{email}</strong>. Open it to confirm the address,
            then sign in.
          </>
        ) : (
          'Open the link that we sent you to confirm your address, then sign in.'
        )}
      </AuthHeading>
      <div className="rounded-lg bg-surface-2 p-5">
        <h2 className="text-sm font-name">Nothing there?</h2>
        <p className="mt-0.5 mb-4 text-sm text-ink-2">Look in the spam folder, or have it sent once more.</p>
        <ResendVerification email={email} />
      </div>
      <p className="mt-7 text-sm text-ink-2">
        Done already?{' '}
        <Link to={`/sign-in${signIn === '' ? '' : `?${signIn}`}`} className={textLink}>
          Sign in
        </Link>
      </p>
    </>
  )
}

import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useLocation, useNavigate, useSearchParams } from 'react-router'
import type { HeadOf } from '../../../app/page-head.ts'
import { beginSession, homeOf, refreshSession, safeNext, useSession } from '../../../app/session.ts'
import { ConfirmNewAddress } from '../../../features/identity/confirm-new-address.tsx'
import { ConfirmSignUp } from '../../../features/identity/confirm-sign-up.tsx'
import { rememberPortal } from '../../../features/identity/last-portal.ts'
import { nextStep } from '../../../features/identity/next-step.ts'
import { ResendVerification } from '../../../features/identity/resend-verification.tsx'
import { signInAddress } from '../../../features/identity/sign-in-address.ts'
import { useMailedLink } from '../../../features/identity/use-mailed-link.ts'
import { Spinner } from '../../../ui/spinner.tsx'
import { toast } from '../../../ui/toast.ts'
import { AuthHeading, textLink } from '../auth-heading.tsx'
import { Confirmed, Declined, LinkOver } from '../confirmation-outcomes.tsx'

export const head: HeadOf = ({ url }) => ({
  title: url.searchParams.has('token') ? 'Confirm your address' : 'Check your mail',
  noindex: true,
})

/** With a token: shows what it would confirm, and confirms it. Without: says that a mail is on its way. */
export function Component() {
  const [search] = useSearchParams()
  const token = search.get('token')
  return token === null ? <CheckMail /> : <Confirm token={token} />
}

type Outcome = { kind: 'confirmed'; portal?: string; next?: string | null } | { kind: 'declined' }

function Confirm({ token }: { token: string }) {
  const client = useQueryClient()
  const navigate = useNavigate()
  const session = useSession()
  const link = useMailedLink(token)
  const [outcome, setOutcome] = useState<Outcome>()
  const onDeclined = () => setOutcome({ kind: 'declined' })
  if (outcome?.kind === 'declined') return <Declined />
  if (outcome) return <Confirmed {...outcome} />
  if (link.error) return <LinkOver error={link.error} onRetry={() => void link.refetch()} />
  if (!link.data) {
    return (
      <>
        <AuthHeading title="Confirm your address" />
        <output className="flex items-center gap-3 text-base text-ink-2">
          <Spinner /> One moment.
        </output>
      </>
    )
  }
  if (link.data.purpose === 'change_email') {
    return (
      <>
        <AuthHeading title="Confirm your new address">
          Confirm only if this is your account: it is reached by this address from then on.
        </AuthHeading>
        <ConfirmNewAddress
          token={token}
          change={link.data}
          onDeclined={onDeclined}
          onConfirmed={() => {
            setOutcome({ kind: 'confirmed' })
            if (session.status === 'signed-in') void refreshSession(client)
          }}
        />
      </>
    )
  }
  const { userType, next } = link.data
  return (
    <>
      <AuthHeading title="Confirm your address">
        Somebody signed up with your address. Confirm it only if it was you.
      </AuthHeading>
      <ConfirmSignUp
        token={token}
        signUp={link.data}
        onDeclined={onDeclined}
        onConfirmed={() => setOutcome({ kind: 'confirmed', portal: userType, next })}
        onSignedIn={(signedIn) => {
          beginSession(client, signedIn)
          rememberPortal(userType)
          const wanted = safeNext(next)
          toast('Your address is confirmed', {
            description: wanted === undefined ? nextStep[userType] : 'Here is the page you wanted.',
          })
          void navigate(wanted ?? homeOf(userType), { replace: true })
        }}
      />
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
  const signIn = signInAddress({ portal: search.get('portal'), next: search.get('next') })
  return (
    <>
      <AuthHeading title="Check your mail">
        {email ? (
          <>
            We sent a link to <strong className="font-name text-ink">{email}</strong>. Open it to confirm the address
            and sign in.
          </>
        ) : (
          'Open the link that we sent you to confirm your address and sign in.'
        )}
      </AuthHeading>
      <div className="rounded-lg bg-surface-2 p-5">
        <h2 className="text-sm font-name">Nothing there?</h2>
        <p className="mt-0.5 mb-4 text-sm text-ink-2">Look in the spam folder, or have it sent once more.</p>
        <ResendVerification email={email} />
      </div>
      <p className="mt-7 text-sm text-ink-2">
        Done already?{' '}
        <Link to={signIn} className={textLink}>
          Sign in
        </Link>
      </p>
    </>
  )
}

import { useState } from 'react'
import { Link } from 'react-router'
import type { HeadOf } from '../../../app/page-head.ts'
import { ForgotPasswordForm } from '../../../features/identity/forgot-password-form.tsx'
import { Banner } from '../../../ui/banner.tsx'
import { AuthHeading, textLink } from '../auth-heading.tsx'

export const head: HeadOf = () => ({ title: 'Forgot your password' })

/** Asks for a link to choose a new password. */
export function Component() {
  const [sentTo, setSentTo] = useState<string>()
  return (
    <>
      <AuthHeading title="A new password">Say which address you signed up with, and we mail you a link.</AuthHeading>
      {sentTo && (
        <Banner tone="good" live title="Check your mail" className="mb-5">
          If {sentTo} has an account, a link is on its way. It works once, for an hour.
        </Banner>
      )}
      <ForgotPasswordForm onSent={setSentTo} />
      <p className="mt-7 text-sm text-ink-2">
        Remembered it?{' '}
        <Link to="/sign-in" className={textLink}>
          Sign in
        </Link>
      </p>
    </>
  )
}

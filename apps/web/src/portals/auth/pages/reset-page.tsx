import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import type { HeadOf } from '../../../app/page-head.ts'
import { endSession } from '../../../app/session.ts'
import { ResetPasswordForm } from '../../../features/identity/reset-password-form.tsx'
import { signInAddress } from '../../../features/identity/sign-in-address.ts'
import { Banner } from '../../../ui/banner.tsx'
import { Button } from '../../../ui/button.tsx'
import { AuthHeading } from '../auth-heading.tsx'

export const head: HeadOf = () => ({ title: 'Choose a new password', noindex: true })

/** A new password with the token from the mail. */
export function Component() {
  const [search] = useSearchParams()
  const token = search.get('token')
  const client = useQueryClient()
  const [done, setDone] = useState(false)
  if (done) {
    return (
      <>
        <AuthHeading takesFocus title="Your password is set">
          Every device was signed out. Sign in with the new password.
        </AuthHeading>
        <Button asChild variant="primary" size="lg" block>
          <Link to={signInAddress({ portal: search.get('portal'), next: search.get('next') })}>Sign in</Link>
        </Button>
      </>
    )
  }
  return (
    <>
      <AuthHeading title="Choose a new password" />
      {token === null ? (
        <Banner
          tone="bad"
          title="The link is not complete"
          action={
            <Button size="sm" asChild>
              <Link to="/forgot">Get a new link</Link>
            </Button>
          }
        >
          Open it from the mail once more, or have a new one sent.
        </Banner>
      ) : (
        <ResetPasswordForm
          token={token}
          onDone={() => {
            endSession(client)
            setDone(true)
          }}
        />
      )}
    </>
  )
}

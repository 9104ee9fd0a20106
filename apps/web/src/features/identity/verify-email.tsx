import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { call } from '../../app/api.ts'
import { isProblem } from '../../app/api-problem.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Spinner } from '../../ui/spinner.tsx'
import { ResendVerification } from './resend-verification.tsx'

type VerifyEmailProps = { token: string; onVerified: () => void }

/** Confirms an address with the token of the mail, at once; by a button where that did not get through. */
export function VerifyEmail({ token, onVerified }: VerifyEmailProps) {
  const begun = useRef<string>(undefined)
  const confirm = useMutation({
    mutationFn: () => call('POST /api/auth/verify-email', { body: { token } }),
    onSuccess: onVerified,
  })
  const { mutate } = confirm
  useEffect(() => {
    if (begun.current === token) return
    begun.current = token
    mutate()
  }, [token, mutate])
  const { error } = confirm
  const isOver = isProblem(error) && (error.code === 'link_expired' || error.status === 422)
  if (isOver) {
    return (
      <div className="space-y-6">
        <Banner tone="bad" title="This link has expired or was used before">
          If the address is confirmed already, just sign in. Otherwise have a new link sent.
        </Banner>
        <ResendVerification primary />
      </div>
    )
  }
  if (error) {
    return (
      <div className="space-y-5">
        <Banner tone="bad" title="That did not get through">
          {error.message}
        </Banner>
        <Button variant="primary" size="lg" block onClick={() => mutate()}>
          Confirm my address
        </Button>
      </div>
    )
  }
  return (
    <output className="flex items-center gap-3 text-base text-ink-2">
      <Spinner /> One moment, the address is being confirmed.
    </output>
  )
}

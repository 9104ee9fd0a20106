import { identityEndpoints } from '@pitchey/contract/identity/endpoints'
import { useState } from 'react'
import { call } from '../../app/api.ts'
import { ProblemBanner } from '../../forms/problem-banner.tsx'
import { useContractForm } from '../../forms/use-contract-form.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { Input } from '../../ui/input.tsx'

type ResendVerificationProps = {
  email?: string | undefined
  /** Set where the mail is the page's main business. */
  primary?: boolean | undefined
}

/** Mails the confirmation link once more. */
export function ResendVerification({ email = '', primary = false }: ResendVerificationProps) {
  const [sentTo, setSentTo] = useState<string>()
  const form = useContractForm({
    schema: identityEndpoints['POST /api/auth/resend-verification'].body,
    defaultValues: { email },
  })
  return (
    <form
      noValidate
      className="space-y-4"
      onSubmit={form.submit(async (body) => {
        await call('POST /api/auth/resend-verification', { body })
        setSentTo(body.email)
      })}
    >
      <ProblemBanner problem={form.problem} />
      {sentTo && (
        <Banner tone="good" live>
          If {sentTo} waits for confirmation, a new link is on its way.
        </Banner>
      )}
      <Field label="E-mail" required error={form.formState.errors.email?.message}>
        <Input size="lg" type="email" autoComplete="email" {...form.register('email')} />
      </Field>
      <Button
        type="submit"
        size="lg"
        block
        variant={primary ? 'primary' : 'secondary'}
        loading={form.formState.isSubmitting}
      >
        Send the link again
      </Button>
    </form>
  )
}

import { identityEndpoints } from '@pitchey/contract/identity/endpoints'
import { call } from '../../app/api.ts'
import { ProblemBanner } from '../../forms/problem-banner.tsx'
import { useContractForm } from '../../forms/use-contract-form.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { Input } from '../../ui/input.tsx'

/** Asks for a mail with a link to choose a new password. */
export function ForgotPasswordForm({ onSent }: { onSent: (email: string) => void }) {
  const form = useContractForm({
    schema: identityEndpoints['POST /api/auth/forgot-password'].body,
    defaultValues: { email: '' },
  })
  return (
    <form
      noValidate
      className="space-y-5"
      onSubmit={form.submit(async (body) => {
        await call('POST /api/auth/forgot-password', { body })
        onSent(body.email)
      })}
    >
      <ProblemBanner problem={form.problem} />
      <Field label="E-mail" required error={form.formState.errors.email?.message}>
        <Input size="lg" type="email" autoComplete="email" {...form.register('email')} />
      </Field>
      <Button type="submit" variant="primary" size="lg" block loading={form.formState.isSubmitting}>
        Send me a link
      </Button>
    </form>
  )
}

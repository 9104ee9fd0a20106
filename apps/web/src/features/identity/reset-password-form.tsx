import { identityEndpoints } from '@pitchey/contract/identity/endpoints'
import { Link } from 'react-router'
import { call } from '../../app/api.ts'
import { ProblemBanner } from '../../forms/problem-banner.tsx'
import { useContractForm } from '../../forms/use-contract-form.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { PasswordInput } from '../../ui/password-input.tsx'
import { passwordMinLength, strengthOf } from './password-strength.ts'

type ResetPasswordFormProps = { token: string; onDone: () => void }

/** A new password with the token from the mail. */
export function ResetPasswordForm({ token, onDone }: ResetPasswordFormProps) {
  const form = useContractForm({
    schema: identityEndpoints['POST /api/auth/reset-password'].body,
    defaultValues: { token, password: '' },
  })
  const { errors, isSubmitting } = form.formState
  const isOver = form.problem?.code === 'link_expired' || errors.token !== undefined
  return (
    <form
      noValidate
      className="space-y-5"
      onSubmit={form.submit(async (body) => {
        await call('POST /api/auth/reset-password', { body })
        onDone()
      })}
    >
      {isOver ? (
        <Banner
          tone="bad"
          title="This link has expired or was used before"
          action={
            <Button size="sm" asChild>
              <Link to="/forgot">Get a new link</Link>
            </Button>
          }
        />
      ) : (
        <ProblemBanner problem={form.problem} />
      )}
      <Field
        label="New password"
        required
        hint={`At least ${passwordMinLength} characters. A sentence is fine.`}
        error={errors.password?.message}
      >
        <PasswordInput size="lg" autoComplete="new-password" strengthOf={strengthOf} {...form.register('password')} />
      </Field>
      <p className="text-sm text-ink-2">Every device that is signed in now will be signed out.</p>
      <Button type="submit" variant="primary" size="lg" block loading={isSubmitting}>
        Change password
      </Button>
    </form>
  )
}

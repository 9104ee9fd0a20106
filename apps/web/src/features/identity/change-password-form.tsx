import { identityEndpoints } from '@pitchey/contract/identity/endpoints'
import { useState } from 'react'
import { call } from '../../app/api.ts'
import { ProblemBanner } from '../../forms/problem-banner.tsx'
import { useContractForm } from '../../forms/use-contract-form.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { Panel } from '../../ui/panel.tsx'
import { PasswordInput } from '../../ui/password-input.tsx'
import { toast } from '../../ui/toast.ts'
import { passwordMinLength, strengthOf } from './password-strength.ts'
import { useFreshSignIn } from './use-fresh-sign-in.tsx'

/** A new password for somebody who knows the present one. */
export function ChangePasswordForm() {
  const { withFreshSignIn, dialog } = useFreshSignIn()
  const form = useContractForm({
    schema: identityEndpoints['POST /api/auth/change-password'].body,
    defaultValues: { currentPassword: '', newPassword: '' },
    onProblem: (problem) => problem.code === 'fresh_sign_in_needed',
  })
  const { errors, isSubmitting } = form.formState
  const [changes, setChanges] = useState(0)
  return (
    <>
      <form
        noValidate
        onSubmit={form.submit(async (body) => {
          await withFreshSignIn(() => call('POST /api/auth/change-password', { body }))
          form.reset()
          setChanges((count) => count + 1)
          toast('Your password is changed', { description: 'Your other devices were signed out.' })
        })}
      >
        <Panel
          title="Password"
          description="Your other devices are signed out when it changes."
          padding="form"
          footer={
            <Button type="submit" variant="primary" loading={isSubmitting}>
              Change password
            </Button>
          }
        >
          <div className="space-y-5">
            <ProblemBanner problem={form.problem} />
            <Field label="Current password" required error={errors.currentPassword?.message}>
              <PasswordInput autoComplete="current-password" {...form.register('currentPassword')} />
            </Field>
            <Field
              label="New password"
              required
              hint={`At least ${passwordMinLength} characters. A sentence is fine.`}
              error={errors.newPassword?.message}
            >
              <PasswordInput
                key={changes}
                autoComplete="new-password"
                strengthOf={strengthOf}
                {...form.register('newPassword')}
              />
            </Field>
          </div>
        </Panel>
      </form>
      {dialog}
    </>
  )
}

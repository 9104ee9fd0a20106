import { identityEndpoints } from '@pitchey/contract/identity/endpoints'
import { useState } from 'react'
import { call } from '../../app/api.ts'
import { ProblemBanner } from '../../forms/problem-banner.tsx'
import { useContractForm } from '../../forms/use-contract-form.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { Input } from '../../ui/input.tsx'
import { Panel } from '../../ui/panel.tsx'
import { useFreshSignIn } from './use-fresh-sign-in.tsx'

/** A new e-mail address; it counts once it is confirmed. */
export function ChangeEmailForm({ email }: { email: string }) {
  const [sentTo, setSentTo] = useState<string>()
  const { withFreshSignIn, dialog } = useFreshSignIn()
  const form = useContractForm({
    schema: identityEndpoints['POST /api/auth/change-email'].body,
    defaultValues: { newEmail: '' },
    onProblem: (problem) => problem.code === 'fresh_sign_in_needed',
  })
  return (
    <>
      <form
        noValidate
        onSubmit={form.submit(async (body) => {
          await withFreshSignIn(() => call('POST /api/auth/change-email', { body }))
          setSentTo(body.newEmail)
          form.reset()
        })}
      >
        <Panel
          title="E-mail address"
          description={
            <>
              You sign in with <strong className="font-name text-ink">{email}</strong>.
            </>
          }
          padding="form"
          footer={
            <Button type="submit" variant="primary" loading={form.formState.isSubmitting}>
              Change e-mail
            </Button>
          }
        >
          <div className="space-y-5">
            <ProblemBanner problem={form.problem} />
            {sentTo && (
              <Banner tone="good" live title="Check your mail">
                We sent a link to {sentTo}. The address changes when you open it.
              </Banner>
            )}
            <Field label="New e-mail" required error={form.formState.errors.newEmail?.message}>
              <Input type="email" autoComplete="email" {...form.register('newEmail')} />
            </Field>
          </div>
        </Panel>
      </form>
      {dialog}
    </>
  )
}

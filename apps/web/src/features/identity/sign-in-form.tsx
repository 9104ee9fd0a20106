import { signInBody } from '@pitchey/contract/identity/endpoints'
import type { Portal } from '@pitchey/contract/identity/user'
import { useState, type ReactNode } from 'react'
import { Link } from 'react-router'
import type { ApiAnswer } from '../../app/api.ts'
import { call } from '../../app/api.ts'
import type { ApiProblem } from '../../app/api-problem.ts'
import { ProblemBanner } from '../../forms/problem-banner.tsx'
import { useContractForm } from '../../forms/use-contract-form.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { Input } from '../../ui/input.tsx'
import { PasswordInput } from '../../ui/password-input.tsx'
import { RadioCards } from '../../ui/radio-cards.tsx'
import { DemoSignIns } from './demo-sign-ins.tsx'
import { openPortals, portalChoices, portalIn } from './portal-choices.ts'

type SignInFormProps = {
  portal: Portal
  onPortal: (portal: Portal) => void
  onSignedIn: (session: ApiAnswer<'POST /api/auth/sign-in'>) => void
  /** Said above the form: why one has to sign in. */
  notice?: ReactNode
}

/** Portal, address and password. */
export function SignInForm({ portal, onPortal, onSignedIn, notice }: SignInFormProps) {
  const form = useContractForm({ schema: signInBody, defaultValues: { email: '', password: '', portal } })
  const [triedEmail, setTriedEmail] = useState('')
  const { errors, isSubmitting } = form.formState
  const portals: Portal[] = portal === 'admin' ? [...openPortals, 'admin'] : [...openPortals]
  const choose = (name: string) => {
    const chosen = portalIn(name) ?? portal
    form.clearProblem()
    form.setValue('portal', chosen)
    onPortal(chosen)
  }
  const signIn = form.submit(async (body) => {
    setTriedEmail(body.email)
    onSignedIn(await call('POST /api/auth/sign-in', { body }))
  })
  return (
    <>
      <form noValidate className="space-y-5" onSubmit={signIn}>
        {form.problem ? <Refusal problem={form.problem} email={triedEmail} /> : notice}
        <Field label="Portal" group>
          <RadioCards
            columns={2}
            value={portal}
            onValueChange={choose}
            options={portals.map((value) => ({
              value,
              label: portalChoices[value].label,
              icon: portalChoices[value].icon,
            }))}
            className="grid-cols-2"
          />
        </Field>
        <Field label="E-mail" required error={errors.email?.message}>
          <Input size="lg" type="email" autoComplete="username" {...form.register('email')} />
        </Field>
        <Field
          label="Password"
          required
          error={errors.password?.message}
          action={
            <Link to="/forgot" className="rounded-sm text-sm text-accent-ink underline-offset-4 hover:underline">
              Forgot it?
            </Link>
          }
        >
          <PasswordInput size="lg" autoComplete="current-password" {...form.register('password')} />
        </Field>
        <Button type="submit" variant="primary" size="lg" block loading={isSubmitting}>
          Sign in
        </Button>
      </form>
      <DemoSignIns
        onChoose={(demo) => {
          choose(demo.portal)
          form.reset({ email: demo.email, password: demo.password, portal: demo.portal })
          signIn()
        }}
      />
    </>
  )
}

function Refusal({ problem, email }: { problem: ApiProblem; email: string }) {
  if (problem.code === 'invalid_credentials') {
    return (
      <Banner tone="bad" title="That did not fit together">
        Check the e-mail address, the password and the portal: an account belongs to one portal.
      </Banner>
    )
  }
  if (problem.code === 'email_not_verified') {
    return (
      <Banner
        tone="warn"
        live
        title="Confirm your e-mail address first"
        action={
          <Button size="sm" asChild>
            <Link to="/verify" state={{ email }}>
              Send the link again
            </Link>
          </Button>
        }
      >
        The link is in the mail we sent you when you signed up.
      </Banner>
    )
  }
  if (problem.code === 'account_suspended') {
    return (
      <Banner tone="bad" title="This account is suspended">
        Write to the people who run this site if you think that is a mistake.
      </Banner>
    )
  }
  return <ProblemBanner problem={problem} />
}

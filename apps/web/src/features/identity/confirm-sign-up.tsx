import { identityEndpoints, type MailedLink } from '@pitchey/contract/identity/endpoints'
import { format } from 'date-fns'
import { Link } from 'react-router'
import type { ApiAnswer } from '../../app/api.ts'
import { call } from '../../app/api.ts'
import { isProblem } from '../../app/api-problem.ts'
import { ProblemBanner } from '../../forms/problem-banner.tsx'
import { useContractForm } from '../../forms/use-contract-form.ts'
import { Button } from '../../ui/button.tsx'
import { DescriptionList } from '../../ui/description-list.tsx'
import { Field } from '../../ui/field.tsx'
import { Input } from '../../ui/input.tsx'
import { PasswordInput } from '../../ui/password-input.tsx'
import { portalChoices } from './portal-choices.ts'
import { resetAddress } from './sign-in-address.ts'
import { useDeclineLink } from './use-decline-link.ts'

export type WaitingSignUp = Extract<MailedLink, { purpose: 'sign_up' }>

type ConfirmSignUpProps = {
  token: string
  signUp: WaitingSignUp
  onSignedIn: (session: ApiAnswer<'POST /api/auth/sign-in'>) => void
  /** The address is confirmed, but signing in has to be done by hand. */
  onConfirmed: () => void
  onDeclined: () => void
}

const body = identityEndpoints['POST /api/auth/verify-email'].body.required()

/**
 * Confirms a sign-up for whoever knows its password, and signs in with it. So nobody who merely opens the mail makes an
 * account whose password somebody else chose.
 */
export function ConfirmSignUp({ token, signUp, onSignedIn, onConfirmed, onDeclined }: ConfirmSignUpProps) {
  const { email, name, userType, companyName, next, signedUpAt } = signUp
  const form = useContractForm({ schema: body, defaultValues: { token, password: '' } })
  const decline = useDeclineLink(token, onDeclined)
  const confirm = form.submit(async (given) => {
    await call('POST /api/auth/verify-email', { body: given })
    try {
      onSignedIn(await call('POST /api/auth/sign-in', { body: { email, password: given.password, portal: userType } }))
    } catch (error) {
      if (!isProblem(error)) throw error
      onConfirmed()
    }
  })
  return (
    <form noValidate className="space-y-5" onSubmit={confirm}>
      <ProblemBanner problem={form.problem} />
      <DescriptionList
        layout="rows"
        items={[
          { term: 'Name', detail: <span dir="auto">{name}</span> },
          ...(companyName === null ? [] : [{ term: 'Company', detail: <span dir="auto">{companyName}</span> }]),
          { term: 'Portal', detail: portalChoices[userType].label },
          { term: 'Signed up', detail: format(new Date(signedUpAt), 'd MMMM yyyy, HH:mm') },
        ]}
      />
      <Field label="E-mail">
        <Input size="lg" type="email" autoComplete="username" value={email} readOnly />
      </Field>
      <Field
        label="Password"
        required
        hint="The one chosen at sign-up."
        error={form.formState.errors.password?.message}
        action={
          <Link
            to={resetAddress(token, { portal: userType, next })}
            className="rounded-sm text-sm text-accent-ink underline-offset-4 hover:underline"
          >
            Choose a new one
          </Link>
        }
      >
        <PasswordInput size="lg" autoComplete="current-password" {...form.register('password')} />
      </Field>
      <Button type="submit" variant="primary" size="lg" block loading={form.formState.isSubmitting}>
        Confirm and sign in
      </Button>
      <Button size="lg" block loading={decline.isPending} onClick={() => decline.mutate()}>
        I did not sign up
      </Button>
    </form>
  )
}

import { companyName, signUpBody } from '@pitchey/contract/identity/endpoints'
import type { OpenUserType } from '@pitchey/contract/identity/user'
import { call } from '../../app/api.ts'
import { ProblemBanner } from '../../forms/problem-banner.tsx'
import { useContractForm } from '../../forms/use-contract-form.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { Input } from '../../ui/input.tsx'
import { PasswordInput } from '../../ui/password-input.tsx'
import { passwordMinLength, strengthOf } from './password-strength.ts'

const productionBody = signUpBody.safeExtend({ companyName })

type SignUpFormProps = {
  userType: OpenUserType
  /** Where the person wanted to go. */
  next?: string | undefined
  onSignedUp: (email: string) => void
}

/** Name, address and password of a new account. */
export function SignUpForm({ userType, next, onSignedUp }: SignUpFormProps) {
  const isCompany = userType === 'production'
  const form = useContractForm({
    schema: isCompany ? productionBody : signUpBody,
    defaultValues: { userType, name: '', email: '', password: '', ...(isCompany ? { companyName: '' } : {}) },
  })
  const { errors, isSubmitting } = form.formState
  return (
    <form
      noValidate
      className="space-y-5"
      onSubmit={form.submit(async (body) => {
        const wish = next === undefined ? body : { ...body, next }
        await call('POST /api/auth/sign-up', { body: wish }, { idempotent: true })
        onSignedUp(body.email)
      })}
    >
      <ProblemBanner problem={form.problem} />
      {isCompany && (
        <Field label="Company name" required error={errors.companyName?.message}>
          <Input size="lg" autoComplete="organization" {...form.register('companyName')} />
        </Field>
      )}
      <Field label="Your name" required hint="As it should stand on a pitch." error={errors.name?.message}>
        <Input size="lg" autoComplete="name" {...form.register('name')} />
      </Field>
      <Field label="E-mail" required error={errors.email?.message}>
        <Input size="lg" type="email" autoComplete="email" {...form.register('email')} />
      </Field>
      <Field
        label="Password"
        required
        hint={`At least ${passwordMinLength} characters. A sentence is fine.`}
        error={errors.password?.message}
      >
        <PasswordInput size="lg" autoComplete="new-password" strengthOf={strengthOf} {...form.register('password')} />
      </Field>
      <Button type="submit" variant="primary" size="lg" block loading={isSubmitting}>
        Create account
      </Button>
    </form>
  )
}

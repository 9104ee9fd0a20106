import { identityEndpoints } from '@pitchey/contract/identity/endpoints'
import { useRef, useState, type ReactNode } from 'react'
import { call } from '../../app/api.ts'
import { isProblem } from '../../app/api-problem.ts'
import { ProblemBanner } from '../../forms/problem-banner.tsx'
import { useContractForm } from '../../forms/use-contract-form.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog, DialogClose } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { PasswordInput } from '../../ui/password-input.tsx'

export type FreshSignIn = {
  /** Runs a sensitive change; asks for the password when the server wants a fresh sign-in, then runs it again. */
  withFreshSignIn: <Result>(run: () => Promise<Result>) => Promise<Result>
  /** Render it somewhere in the page. */
  dialog: ReactNode
}

type Waiting = { resolve: () => void; reject: (error: unknown) => void }

/** For changes that need the password once more. */
export function useFreshSignIn(): FreshSignIn {
  const waiting = useRef<Waiting>(undefined)
  const [asked, setAsked] = useState(false)
  const end = (how: (one: Waiting) => void) => {
    setAsked(false)
    if (waiting.current) how(waiting.current)
    waiting.current = undefined
  }
  const withFreshSignIn = async <Result,>(run: () => Promise<Result>): Promise<Result> => {
    try {
      return await run()
    } catch (error) {
      if (!isProblem(error, 'fresh_sign_in_needed')) throw error
      await new Promise<void>((resolve, reject) => {
        waiting.current = { resolve, reject: () => reject(error) }
        setAsked(true)
      })
      return run()
    }
  }
  return {
    withFreshSignIn,
    dialog: (
      <Dialog
        open={asked}
        onOpenChange={(open) => {
          if (!open) end((one) => one.reject(undefined))
        }}
        size="sm"
        title="Is it still you?"
        description="This is a sensitive change, so we ask for your password once more."
      >
        <ConfirmSignIn onConfirmed={() => end((one) => one.resolve())} />
      </Dialog>
    ),
  }
}

function ConfirmSignIn({ onConfirmed }: { onConfirmed: () => void }) {
  const form = useContractForm({
    schema: identityEndpoints['POST /api/auth/confirm-sign-in'].body,
    defaultValues: { password: '' },
  })
  return (
    <form
      noValidate
      className="space-y-4"
      onSubmit={form.submit(async (body) => {
        await call('POST /api/auth/confirm-sign-in', { body })
        onConfirmed()
      })}
    >
      {form.problem?.code === 'invalid_credentials' ? (
        <Banner tone="bad">That is not your password.</Banner>
      ) : (
        <ProblemBanner problem={form.problem} />
      )}
      <Field label="Password" required error={form.formState.errors.password?.message}>
        <PasswordInput autoComplete="current-password" {...form.register('password')} />
      </Field>
      <div className="flex flex-col-reverse gap-2 sm:flex-row sm:justify-end">
        <DialogClose asChild>
          <Button>Cancel</Button>
        </DialogClose>
        <Button type="submit" variant="primary" loading={form.formState.isSubmitting}>
          Go on
        </Button>
      </div>
    </form>
  )
}

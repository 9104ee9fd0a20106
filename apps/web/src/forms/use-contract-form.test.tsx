import { line } from '@pitchey/contract/text'
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { z } from 'zod'
import { ApiProblem } from '../app/api-problem.ts'
import { Field } from '../ui/field.tsx'
import { Input } from '../ui/input.tsx'
import { ProblemBanner } from './problem-banner.tsx'
import { pathOf, useContractForm } from './use-contract-form.ts'

const schema = z.object({ name: line(20, 2), email: z.email({ message: 'must be an e-mail address' }) })

function TestForm({ run }: { run: () => Promise<void> }) {
  const form = useContractForm({ schema, defaultValues: { name: 'Maren', email: 'maren@example.org' } })
  const { errors } = form.formState
  return (
    <form noValidate aria-label="Test" onSubmit={form.submit(run)}>
      <ProblemBanner problem={form.problem} />
      <Field label="Name" error={errors.name?.message}>
        <Input {...form.register('name')} />
      </Field>
      <Field label="E-mail" error={errors.email?.message}>
        <Input {...form.register('email')} />
      </Field>
    </form>
  )
}

const refusal = (errors: { pointer: string; message: string }[], facts: object = {}) =>
  new ApiProblem({
    code: 'conflict',
    status: 409,
    message: 'The request does not fit the present state',
    errors: errors.map((error) => ({ code: 'taken', ...error })),
    ...facts,
  })

afterEach(cleanup)

test('a refusal that names a field appears on it, in a sentence, and the field takes the focus', async () => {
  render(<TestForm run={() => Promise.reject(refusal([{ pointer: '/email', message: 'belongs to somebody else' }]))} />)
  fireEvent.submit(screen.getByRole('form'))
  const email = screen.getByLabelText('E-mail')
  await screen.findByText('Belongs to somebody else')
  await waitFor(() => expect(document.activeElement).toBe(email))
  expect(email.getAttribute('aria-invalid')).toBe('true')
  expect(screen.queryByRole('alert')).toBeNull()
})

test('a refusal that names no field of the form is said above it', async () => {
  render(<TestForm run={() => Promise.reject(refusal([{ pointer: '/elsewhere', message: 'is odd' }]))} />)
  fireEvent.submit(screen.getByRole('form'))
  expect((await screen.findByRole('alert')).textContent).toContain('The request does not fit the present state.')
})

test('what the contract refuses is never sent', async () => {
  let isSent = false
  render(
    <TestForm
      run={async () => {
        isSent = true
      }}
    />,
  )
  fireEvent.input(screen.getByLabelText('Name'), { target: { value: ' ' } })
  fireEvent.input(screen.getByLabelText('E-mail'), { target: { value: 'maren@' } })
  fireEvent.submit(screen.getByRole('form'))
  await screen.findByText('Must be an e-mail address')
  await screen.findByText('Needed')
  expect(isSent).toBe(false)
})

test('a refusal with a waiting time says how long', async () => {
  render(
    <TestForm
      run={() => Promise.reject(refusal([], { code: 'too_many_attempts', status: 429, retryAfterSeconds: 90 }))}
    />,
  )
  fireEvent.submit(screen.getByRole('form'))
  expect((await screen.findByRole('status')).textContent).toContain('Try again in 1:30 minutes.')
})

test('pointers become the names that forms use', () => {
  expect(pathOf('/credits/0/title')).toBe('credits.0.title')
  expect(pathOf('#/a~1b')).toBe('a/b')
})

// @vitest-environment happy-dom
import { cleanup, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { webAddress } from '@pitchey/contract/text'
import { z } from 'zod'
import { Button } from '../ui/button.tsx'
import { ChoiceField } from './choice-field.tsx'
import { CountryField, WebsiteField } from './place-fields.tsx'
import { useContractForm } from './use-contract-form.ts'

const schema = z.object({
  kind: z.enum(['studio', 'fund']),
  website: webAddress.nullable(),
  country: z.string().nullable(),
})

type Values = z.output<typeof schema>

function TestForm({ onSend }: { onSend: (values: Values) => void }) {
  const form = useContractForm({ schema, defaultValues: { website: 'https://a.example', country: null } })
  return (
    <form noValidate onSubmit={form.submit(async (values) => onSend(values))}>
      <ChoiceField
        control={form.control}
        name="kind"
        label="Kind"
        options={[
          { value: 'studio', label: 'Studio' },
          { value: 'fund', label: 'Fund' },
        ]}
      />
      <CountryField control={form.control} name="country" />
      <WebsiteField control={form.control} name="website" />
      <Button type="submit">Send</Button>
    </form>
  )
}

afterEach(cleanup)

test('fields send what was chosen, and null where the text was taken out', async () => {
  const onSend = vi.fn<(values: Values) => void>()
  render(<TestForm onSend={onSend} />)
  await userEvent.click(screen.getByRole('combobox', { name: /Kind/ }))
  await userEvent.click(await screen.findByRole('option', { name: 'Fund' }))
  await userEvent.type(screen.getByRole('combobox', { name: /Country/ }), 'Moroc{Enter}')
  await userEvent.clear(screen.getByRole('textbox', { name: /Website/ }))
  await userEvent.click(screen.getByRole('button', { name: 'Send' }))
  await waitFor(() => expect(onSend).toHaveBeenCalledWith({ kind: 'fund', country: 'MA', website: null }))
})

test('a field that is wrong says so and takes the focus', async () => {
  render(<TestForm onSend={() => undefined} />)
  await userEvent.click(screen.getByRole('button', { name: 'Send' }))
  await screen.findByText('Choose one')
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('combobox', { name: /Kind/ })))
})

// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import { Field } from './field.tsx'
import { MoneyInput } from './money-input.tsx'

afterEach(cleanup)

type Money = { amountMinor: number; currency: string } | null

function Harness({
  start,
  currency,
  onMoney,
  onInvalid,
}: {
  start?: Money
  currency?: string
  onMoney: (money: Money) => void
  onInvalid?: (invalid: boolean) => void
}) {
  const [value, setValue] = useState<Money>(start ?? null)
  return (
    <MoneyInput
      id="amount"
      value={value}
      currency={currency}
      currencies={['USD', 'JPY', 'KWD']}
      onInvalid={onInvalid}
      onChange={(next) => {
        setValue(next)
        onMoney(next)
      }}
    />
  )
}

test.each([
  ['USD', '12.5', 1250],
  ['USD', '4,200,000', 420_000_000],
  ['JPY', '1200', 1200],
  ['KWD', '1.234', 1234],
])('an amount of %s typed as %s becomes %d minor units', async (currency, typed, amountMinor) => {
  const onMoney = vi.fn<(money: Money) => void>()
  render(<Harness currency={currency} onMoney={onMoney} />)
  await userEvent.type(screen.getByRole('textbox'), typed)
  expect(onMoney).toHaveBeenLastCalledWith({ amountMinor, currency })
})

test('text that is no amount gives null and says so; an empty field is not wrong', async () => {
  const onMoney = vi.fn<(money: Money) => void>()
  const onInvalid = vi.fn<(invalid: boolean) => void>()
  render(<Harness onMoney={onMoney} onInvalid={onInvalid} />)
  const input = screen.getByRole('textbox')
  await userEvent.type(input, '12.345')
  expect(onMoney).toHaveBeenLastCalledWith(null)
  expect(onInvalid).toHaveBeenLastCalledWith(true)
  await userEvent.clear(input)
  expect(onInvalid).toHaveBeenLastCalledWith(false)
})

test('changing the currency reads the same text again in the new one', async () => {
  const onMoney = vi.fn<(money: Money) => void>()
  render(<Harness start={{ amountMinor: 150_000, currency: 'USD' }} onMoney={onMoney} />)
  await userEvent.click(screen.getByRole('combobox'))
  await userEvent.click(screen.getByRole('option', { name: 'JPY' }))
  expect(onMoney).toHaveBeenLastCalledWith({ amountMinor: 1500, currency: 'JPY' })
})

test('in a field the label and the hint belong to the amount, and no id is used twice', () => {
  const { container } = render(
    <Field label="Budget" hint="All of it">
      <MoneyInput value={null} onChange={vi.fn<(money: Money) => void>()} />
    </Field>,
  )
  const amount = screen.getByRole('textbox', { name: 'Budget' })
  expect(document.getElementById(amount.getAttribute('aria-describedby') ?? '')?.textContent).toBe('All of it')
  const ids = [...container.querySelectorAll('[id]')].map((element) => element.id)
  expect(new Set(ids).size).toBe(ids.length)
})

test('a value given from outside is shown in major units, grouped', () => {
  render(<Harness start={{ amountMinor: 1_234_567, currency: 'KWD' }} onMoney={vi.fn<(money: Money) => void>()} />)
  expect(screen.getByRole<HTMLInputElement>('textbox').value).toBe('1,234.567')
})

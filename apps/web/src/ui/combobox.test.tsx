// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import { Combobox } from './combobox.tsx'

afterEach(cleanup)

const options = ['Łódź', 'Oslo', 'Århus', 'Osaka'].map((label) => ({ value: label.toLowerCase(), label }))

function Single({ onChange }: { onChange: (value: string | undefined) => void }) {
  const [value, setValue] = useState<string>()
  const change = (next: string | undefined) => {
    setValue(next)
    onChange(next)
  }
  return <Combobox aria-label="City" options={options} value={value} onChange={change} />
}

function Several({ max }: { max?: number }) {
  const [value, setValue] = useState<string[]>([])
  return <Combobox aria-label="Cities" multiple max={max} options={options} value={value} onChange={setValue} />
}

const removers = () => screen.getAllByRole('button', { name: /^Remove/u }).map((one) => one.getAttribute('aria-label'))
const shownLabels = () => screen.queryAllByRole('option').map((option) => option.textContent)

test('typing filters, without regard to case and accents, and Enter takes the marked choice', async () => {
  const onChange = vi.fn<(value: string | undefined) => void>()
  render(<Single onChange={onChange} />)
  const input = screen.getByRole<HTMLInputElement>('combobox')
  await userEvent.type(input, 'arh')
  expect(shownLabels()).toEqual(['Århus'])
  await userEvent.keyboard('{Enter}')
  expect(onChange).toHaveBeenCalledWith('århus')
  expect(input.value).toBe('Århus')
  expect(screen.queryByRole('listbox')).toBeNull()
})

test('arrow keys walk round the choices and mark one for screen readers', async () => {
  render(<Single onChange={vi.fn<(value: string | undefined) => void>()} />)
  const input = screen.getByRole('combobox')
  await userEvent.type(input, 'os')
  const marked = () => document.getElementById(input.getAttribute('aria-activedescendant') ?? '')?.textContent
  expect(marked()).toBe('Oslo')
  await userEvent.keyboard('{ArrowDown}')
  expect(marked()).toBe('Osaka')
  await userEvent.keyboard('{ArrowDown}')
  expect(marked()).toBe('Oslo')
  await userEvent.keyboard('{ArrowUp}')
  expect(marked()).toBe('Osaka')
})

test('Escape closes, restores the text and keeps the value', async () => {
  const onChange = vi.fn<(value: string | undefined) => void>()
  render(<Single onChange={onChange} />)
  const input = screen.getByRole<HTMLInputElement>('combobox')
  await userEvent.type(input, 'oslo{Enter}')
  await userEvent.type(input, 'x{Escape}')
  expect(input.value).toBe('Oslo')
  expect(input.getAttribute('aria-expanded')).toBe('false')
  expect(onChange).toHaveBeenCalledTimes(1)
})

test('several can be chosen up to the limit, and Backspace takes the last away', async () => {
  render(<Several max={2} />)
  const input = screen.getByRole('combobox')
  await userEvent.type(input, 'oslo{Enter}osaka{Enter}arhus{Enter}')
  expect(removers()).toEqual(['Remove Oslo', 'Remove Osaka'])
  await userEvent.clear(input)
  await userEvent.keyboard('{Backspace}')
  expect(removers()).toEqual(['Remove Oslo'])
})

test('with onSearch the caller filters', async () => {
  const onSearch = vi.fn<(text: string) => void>()
  render(
    <Combobox
      aria-label="City"
      options={options}
      value={undefined}
      onChange={vi.fn<(value: string | undefined) => void>()}
      onSearch={onSearch}
    />,
  )
  await userEvent.type(screen.getByRole('combobox'), 'zz')
  expect(onSearch).toHaveBeenLastCalledWith('zz')
  expect(shownLabels()).toHaveLength(options.length)
})

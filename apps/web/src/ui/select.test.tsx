// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { Select } from './select.tsx'

afterEach(cleanup)

const options = [
  { value: '', label: 'Any stage' },
  { value: 'development', label: 'Development' },
  { value: 'released', label: 'Released', disabled: true },
  { value: 'financing', label: 'Financing' },
]

function setUp() {
  const onValueChange = vi.fn<(value: string) => void>()
  render(<Select aria-label="Stage" options={options} defaultValue="" onValueChange={onValueChange} />)
  return { onValueChange, select: screen.getByRole('combobox') }
}

test('arrow keys skip what is disabled and Enter chooses', async () => {
  const { onValueChange, select } = setUp()
  select.focus()
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}{Enter}')
  expect(onValueChange.mock.calls).toEqual([['financing']])
  expect(select.textContent).toBe('Financing')
  expect(screen.queryByRole('listbox')).toBeNull()
})

test('the option the keys are on is announced through aria-activedescendant', async () => {
  const { select } = setUp()
  select.focus()
  await userEvent.keyboard('{ArrowDown}{End}')
  const active = document.getElementById(select.getAttribute('aria-activedescendant') ?? '')
  expect(active?.textContent).toBe('Financing')
})

test('typing finds an option by its first letters', async () => {
  const { onValueChange, select } = setUp()
  select.focus()
  await userEvent.keyboard('fi{Enter}')
  expect(onValueChange).toHaveBeenCalledWith('financing')
})

test('Escape closes without choosing', async () => {
  const { onValueChange, select } = setUp()
  await userEvent.click(select)
  expect(select.getAttribute('aria-expanded')).toBe('true')
  await userEvent.keyboard('{ArrowDown}{Escape}')
  expect(select.getAttribute('aria-expanded')).toBe('false')
  expect(onValueChange).not.toHaveBeenCalled()
})

test('a press on an option chooses it, on a disabled one does nothing', async () => {
  const { onValueChange, select } = setUp()
  await userEvent.click(select)
  await userEvent.click(screen.getByRole('option', { name: 'Released' }))
  expect(onValueChange).not.toHaveBeenCalled()
  await userEvent.click(screen.getByRole('option', { name: 'Development' }))
  expect(onValueChange).toHaveBeenCalledWith('development')
})

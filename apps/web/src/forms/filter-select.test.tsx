// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { FilterSelect } from './filter-select.tsx'

type Filter = { status: 'active' | 'suspended' | ''; search: string }

afterEach(cleanup)

test('a choice changes its own part of the filter and nothing else', async () => {
  const show = vi.fn<(changes: Partial<Filter>) => void>()
  const filter: Filter = { status: '', search: 'maren' }
  const options = [
    { value: '', label: 'Every status' },
    { value: 'active', label: 'Active' },
  ]
  render(<FilterSelect label="Status" name="status" filter={filter} show={show} options={options} className="w-40" />)
  const control = screen.getByRole('combobox', { name: 'Status: Every status' })
  await userEvent.click(control)
  await userEvent.click(await screen.findByRole('option', { name: 'Active' }))
  expect(show).toHaveBeenCalledExactlyOnceWith({ status: 'active' })
})

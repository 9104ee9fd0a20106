// @vitest-environment happy-dom
import { act, cleanup, renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { MemoryRouter, useLocation } from 'react-router'
import { afterEach, expect, test } from 'vitest'
import { useAddressFilter } from './address-filter.ts'

const read = (search: URLSearchParams) => ({ status: search.get('status') ?? '', search: search.get('search') ?? '' })

const at = (address: string) =>
  renderHook(() => ({ filter: useAddressFilter(read), location: useLocation() }), {
    wrapper: ({ children }: { children: ReactNode }) => (
      <MemoryRouter initialEntries={[address]}>{children}</MemoryRouter>
    ),
  }).result

afterEach(cleanup)

test('a change keeps the rest of the filter, drops what is empty and begins the list anew', () => {
  const hook = at('/list?status=active&search=mar&pages=3')
  const [filter, show] = hook.current.filter
  expect(filter).toEqual({ status: 'active', search: 'mar' })
  act(() => show({ status: '' }))
  expect(hook.current.filter[0]).toEqual({ status: '', search: 'mar' })
  expect(hook.current.location.search).toBe('?search=mar')
})

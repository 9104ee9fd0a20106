// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react'
import { MemoryRouter } from 'react-router'
import { afterEach, expect, test } from 'vitest'
import { ApiProblem } from './api-problem.ts'
import { PagedTable } from './paged-table.tsx'
import type { PagedList } from './paged.ts'

type Row = { id: string; name: string }

const nothing: PagedList<Row> = {
  items: [],
  hasMore: false,
  moreTo: '?pages=2',
  pages: 0,
  isPending: false,
  isFetching: false,
  error: null,
  refetch: () => Promise.resolve(),
}

const show = (list: Partial<PagedList<Row>>) =>
  render(
    <MemoryRouter>
      <PagedTable
        label="Accounts"
        list={{ ...nothing, ...list }}
        columns={[{ id: 'name', header: 'Name', value: (row) => row.name }]}
        rowId={(row) => row.id}
        noun={['account', 'accounts']}
        empty="Nobody here"
      />
    </MemoryRouter>,
  )

afterEach(cleanup)

test('a list shows its rows, how many they are, and the way to more', async () => {
  show({ items: [{ id: '1', name: 'Maren' }], hasMore: true })
  expect(await screen.findByRole('table', { name: 'Accounts' })).toBeTruthy()
  expect(screen.getByText('1 account')).toBeTruthy()
  expect(screen.getByRole('link', { name: 'Load more' }).getAttribute('href')).toBe('/?pages=2')
})

test('a list without rows says why: nothing fits, or it could not be read', async () => {
  show({})
  expect(await screen.findByText('Nobody here')).toBeTruthy()
  cleanup()
  const error = new ApiProblem({ code: 'internal', status: 500, message: 'Broken', requestId: 'request-7' })
  show({ error })
  expect(await screen.findByText(/request-7/u)).toBeTruthy()
  expect(screen.queryByText('Nobody here')).toBeNull()
})

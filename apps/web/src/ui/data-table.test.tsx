// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { DataTable, type DataColumn } from './data-table.tsx'

afterEach(cleanup)

type Row = { name: string; reads: number | undefined }

const columns: readonly DataColumn<Row>[] = [
  { id: 'name', header: 'Name', primary: true, value: (row) => row.name },
  { id: 'reads', header: 'Reads', align: 'right', value: (row) => row.reads },
  { id: 'act', header: 'Actions', value: () => '', sortable: false, hideHeader: true },
]
const rows: readonly Row[] = [
  { name: 'b', reads: 9 },
  { name: 'a', reads: 100 },
  { name: 'c', reads: undefined },
]
const names = () => screen.getAllByRole('rowheader').map((cell) => cell.textContent)
const head = (name: string) => screen.getByRole('columnheader', { name })
const table = (props: Partial<Parameters<typeof DataTable<Row>>[0]> = {}) => (
  <DataTable caption="Pitches" columns={columns} rows={rows} rowId={(row) => row.name} {...props} />
)

test('a press on a head sorts by size, says so, and leaves what is missing at the end', async () => {
  render(table({ initialSort: { id: 'name', desc: false } }))
  expect(names()).toEqual(['a', 'b', 'c'])
  expect(head('Name').getAttribute('aria-sort')).toBe('ascending')
  await userEvent.click(within(head('Reads')).getByRole('button'))
  expect(names()).toEqual(['a', 'b', 'c'])
  expect(head('Reads').getAttribute('aria-sort')).toBe('descending')
  expect(head('Name').hasAttribute('aria-sort')).toBe(false)
  await userEvent.click(within(head('Reads')).getByRole('button'))
  expect(names()).toEqual(['b', 'a', 'c'])
  expect(head('Reads').getAttribute('aria-sort')).toBe('ascending')
})

test('a column that does not sort has no button', () => {
  render(table())
  expect(within(head('Actions')).queryByRole('button')).toBeNull()
})

test('a table that does not sort offers no order on phones either', () => {
  const { rerender } = render(table())
  expect(screen.getByRole('combobox', { name: /Sort by/ })).toBeTruthy()
  rerender(table({ columns: columns.map((column) => ({ ...column, sortable: false })) }))
  expect(screen.queryByRole('combobox')).toBeNull()
})

test('on phones an order is named by what it does to the values', async () => {
  const dated = [...columns, { id: 'seen', header: 'Seen', value: () => new Date(0) }]
  render(table({ columns: dated }))
  await userEvent.click(screen.getByRole('combobox', { name: /Sort by/ }))
  expect(screen.getAllByRole('option').map(({ textContent }) => textContent)).toEqual([
    'Usual order',
    'Name, A to Z',
    'Name, Z to A',
    'Reads, lowest first',
    'Reads, highest first',
    'Seen, oldest first',
    'Seen, newest first',
  ])
})

test('with onSortChange the rows keep the order they came in', async () => {
  const onSortChange = vi.fn<(sort: { id: string; desc: boolean } | undefined) => void>()
  render(table({ sort: { id: 'name', desc: true }, onSortChange }))
  expect(names()).toEqual(['b', 'a', 'c'])
  await userEvent.click(within(head('Reads')).getByRole('button'))
  expect(onSortChange).toHaveBeenCalledWith({ id: 'reads', desc: true })
})

test('loading, failing and empty tables say so instead of showing rows', () => {
  const { rerender } = render(table({ loading: true, empty: 'Nothing yet' }))
  expect(screen.getByRole('table').getAttribute('aria-busy')).toBe('true')
  expect(screen.queryAllByRole('rowheader')).toHaveLength(0)
  rerender(table({ error: 'Did not load', empty: 'Nothing yet' }))
  expect(screen.getByText('Did not load')).toBeTruthy()
  expect(screen.queryAllByRole('rowheader')).toHaveLength(0)
  rerender(table({ rows: [], empty: 'Nothing yet' }))
  expect(screen.getByText('Nothing yet')).toBeTruthy()
})

test('a table that scrolls sideways can be reached by keyboard and has a name', () => {
  render(table({ narrow: 'scroll' }))
  expect(screen.getByRole('region', { name: 'Pitches' }).tabIndex).toBe(0)
})

// @vitest-environment happy-dom
import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { MemoryRouter } from 'react-router'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createQueryClient } from '../../app/query-client.ts'
import { SavedSearchList } from './saved-search-list.tsx'

const search = {
  id: '019b76da-a800-7000-8000-0020e211f74a',
  name: 'Stories by the sea',
  query: { search: 'sea', genre: ['drama'] },
  cadence: 'daily',
  newCount: 2,
  visitedAt: '2026-11-01T08:00:00.000Z',
  version: 3,
  createdAt: '2026-10-01T08:00:00.000Z',
}

type Sent = { method: string; address: string; body: unknown }

let sent: Sent[]
let refusal: Record<string, unknown> | undefined

const json = (value: unknown, status: number, type = 'application/json') =>
  new Response(JSON.stringify(value), { status, headers: { 'content-type': type } })

/** A server with one saved search, which refuses changes while `refusal` is set. */
const server = async (address: string, { method = 'GET', body }: RequestInit): Promise<Response> => {
  if (typeof body === 'string') sent.push({ method, address, body: JSON.parse(body) })
  if (method === 'GET') return json({ items: [search] }, 200)
  return refusal ? json(refusal, 409, 'application/problem+json') : json(search, 200)
}

const show = () =>
  render(
    <QueryClientProvider client={createQueryClient()}>
      <MemoryRouter>
        <SavedSearchList browseTo="/browse" />
      </MemoryRouter>
    </QueryClientProvider>,
  )

const edit = async () => {
  show()
  await userEvent.click(await screen.findByRole('button', { name: 'Change Stories by the sea' }))
}

const save = () => userEvent.click(screen.getByRole('button', { name: 'Save search' }))

beforeEach(() => {
  sent = []
  refusal = undefined
  vi.stubGlobal('fetch', server)
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

test('name, words, filters and frequency of a saved search are changed in its place, and sent at once', async () => {
  await edit()
  const name = screen.getByRole('textbox', { name: /Name/u })
  expect(document.activeElement).toBe(name)
  await userEvent.clear(name)
  await userEvent.type(name, 'Ferries')
  await userEvent.clear(screen.getByRole('textbox', { name: /Words/u }))
  await userEvent.type(screen.getByRole('textbox', { name: /Words/u }), ' ferry ')
  await userEvent.type(screen.getByRole('combobox', { name: /Genre/u }), 'Crime{Enter}')
  await userEvent.click(screen.getByRole('checkbox', { name: 'Seeking investment' }))
  await userEvent.click(screen.getByRole('combobox', { name: /Tell me/u }))
  await userEvent.click(await screen.findByRole('option', { name: 'Weekly' }))
  await save()
  const query = { search: 'ferry', genre: ['drama', 'crime'], seeking: 'yes' }
  await waitFor(() =>
    expect(sent).toEqual([
      {
        method: 'PATCH',
        address: `/api/searches/${search.id}`,
        body: { name: 'Ferries', query, cadence: 'weekly', version: 3 },
      },
    ]),
  )
  const again = await screen.findByRole('button', { name: 'Change Stories by the sea' })
  expect(document.activeElement).toBe(again)
})

test('a search that would look for nothing is not sent, and says what it lacks', async () => {
  await edit()
  await userEvent.clear(screen.getByRole('textbox', { name: /Words/u }))
  await userEvent.click(screen.getByRole('button', { name: /Remove Drama/u }))
  expect(screen.getByText('Keep at least one word or filter.')).toBeTruthy()
  await userEvent.type(screen.getByRole('textbox', { name: /Words/u }), '-sea')
  expect(screen.getByText(/only says what to leave out/u)).toBeTruthy()
  expect(screen.getByRole('button', { name: 'Save search' }).hasAttribute('disabled')).toBe(true)
  expect(sent).toEqual([])
})

test('what was typed stays when the search was changed elsewhere meanwhile', async () => {
  refusal = { code: 'stale_version', status: 409, title: 'Changed', currentVersion: 4, errors: [] }
  await edit()
  await userEvent.type(screen.getByRole('textbox', { name: /Name/u }), ' and sky')
  await save()
  expect(await screen.findByText('This search was changed in another place')).toBeTruthy()
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: /Name/u }).value).toBe('Stories by the sea and sky')
})

test('cancelling leaves the search as it was', async () => {
  await edit()
  await userEvent.type(screen.getByRole('textbox', { name: /Name/u }), ' and sky')
  await userEvent.click(screen.getByRole('button', { name: 'Cancel' }))
  expect(screen.getByRole('link', { name: 'Stories by the sea' })).toBeTruthy()
  expect(sent).toEqual([])
})

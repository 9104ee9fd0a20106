// @vitest-environment happy-dom
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query'
import { cleanup, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { MemoryRouter } from 'react-router'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createQueryClient } from '../../app/query-client.ts'
import { NearDuplicates } from './near-duplicates.tsx'

const theirs = { id: 'a', slug: 'salt', title: 'Salt', creatorName: 'Ben Okafor', mine: false, likeness: 0.82 }
const mine = { id: 'b', slug: null, title: 'Salt, again', creatorName: 'Maren', mine: true, likeness: 0.6 }

let answers: (typeof theirs | typeof mine)[]
let asked: number

const server = async (): Promise<Response> => {
  asked += 1
  return Response.json({ items: answers })
}

const page = (client: QueryClient, words: string) => (
  <QueryClientProvider client={client}>
    <MemoryRouter>
      <NearDuplicates pitchId="p" words={words} />
    </MemoryRouter>
  </QueryClientProvider>
)

beforeEach(() => {
  asked = 0
  localStorage.clear()
  vi.stubGlobal('fetch', server)
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

test('[DUP3] an author is told of each pitch that is nearly the same, with the way to it', async () => {
  answers = [theirs, mine]
  render(page(createQueryClient(), 'words'))
  expect(await screen.findByText('Very like 2 other pitches')).toBeTruthy()
  expect(screen.getByRole('link', { name: 'Salt' }).getAttribute('href')).toBe('/pitch/salt')
  expect(screen.getByRole('link', { name: 'Salt, again' }).getAttribute('href')).toBe('/creator/pitches/b/edit')
  expect(screen.getByText(/Ben Okafor/u).closest('li')?.textContent).toBe('Salt by Ben Okafor, 82 % the same')
})

test('what the author called different is not brought up again, and another pitch is', async () => {
  answers = [theirs]
  const first = render(page(createQueryClient(), 'words'))
  await userEvent.click(await screen.findByRole('button', { name: 'This is different' }))
  expect(screen.queryByText(/Very like/u)).toBeNull()
  first.unmount()

  answers = [theirs, mine]
  render(page(createQueryClient(), 'words'))
  expect(await screen.findByText('Very like another pitch')).toBeTruthy()
  expect(screen.queryByRole('link', { name: 'Salt' })).toBeNull()
})

test('it asks anew when the compared words change, and only then', async () => {
  answers = [theirs]
  const client = createQueryClient()
  const { rerender } = render(page(client, 'words'))
  await screen.findByText('Very like another pitch')
  rerender(page(client, 'words'))
  expect(asked).toBe(1)
  answers = []
  rerender(page(client, 'other words'))
  await waitFor(() => expect(screen.queryByText(/Very like/u)).toBeNull())
  expect(asked).toBe(2)
})

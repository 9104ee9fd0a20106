// @vitest-environment happy-dom
import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { MemoryRouter } from 'react-router'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createQueryClient } from '../../app/query-client.ts'
import { NotificationBell } from './notification-bell.tsx'

const id = '019b76da-a800-7000-8000-0020e211f74a'
const user = { id, name: 'Ada Lindqvist', handle: 'ada', email: 'ada@example.com', userType: 'creator', avatar: null }
const item = {
  id,
  seq: 7,
  changeSeq: 7,
  kind: 'follower',
  topic: 'people',
  priority: 2,
  words: 'Ben Okafor follows you',
  link: '/people/ben-okafor',
  actor: { handle: 'ben-okafor', name: 'Ben Okafor', avatar: null },
  conversationId: null,
  createdAt: '2026-11-01T08:00:00.000Z',
}

let marked: unknown[]
let unread: number

const answerTo = (address: string): unknown => {
  if (address.startsWith('/api/notifications/unread')) return { notifications: unread, messages: 0, head: 9 }
  const place = { unreadCount: unread, head: 9, readUpTo: 0 }
  if (address.startsWith('/api/notifications/read')) return place
  if (address.startsWith('/api/notifications')) {
    return { items: [{ ...item, read: unread === 0 }], nextCursor: null, ...place, upTo: 9, more: false }
  }
  return { user }
}

/** A server with one notification, which is read once anything is marked. */
const server = async (address: string, { body }: RequestInit): Promise<Response> => {
  if (typeof body === 'string') {
    marked.push(JSON.parse(body))
    unread = 0
  }
  return Response.json(answerTo(address))
}

const open = async (name: string) => {
  render(
    <QueryClientProvider client={createQueryClient()}>
      <MemoryRouter>
        <NotificationBell />
      </MemoryRouter>
    </QueryClientProvider>,
  )
  await userEvent.click(await screen.findByRole('button', { name }))
}

beforeEach(() => {
  marked = []
  unread = 1
  vi.stubGlobal('fetch', server)
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

test('[NOTIF8] following a notification marks it as read, and the bell says that nothing waits', async () => {
  await open('Notifications, 1 unread')
  await userEvent.click(await screen.findByRole('link', { name: item.words }))
  await waitFor(() => expect(marked).toEqual([{ ids: [id] }]))
  expect(await screen.findByRole('button', { name: 'Notifications' })).toBeTruthy()
})

test('[NOTIF8] everything is marked as read up to what the reader was shown', async () => {
  await open('Notifications, 1 unread')
  await userEvent.click(await screen.findByRole('button', { name: 'Mark all as read' }))
  await waitFor(() => expect(marked).toEqual([{ upTo: 9 }]))
})

test('[NOTIF8] the bell says “99+” above 99', async () => {
  unread = 100
  await open('Notifications, 100 unread')
  expect(screen.getByText('99+')).toBeTruthy()
})

// @vitest-environment happy-dom
import type { Announcement } from '@pitchey/contract/realtime/announcement'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { writeAnnouncement, writeAnnouncements } from '../../realtime/announcement-notes.ts'
import { AnnouncementBanner } from './announcement-banner.tsx'
import { standing } from './announcement-order.ts'

afterEach(cleanup)
beforeEach(() => localStorage.clear())

const at = (ms: number): string => new Date(Date.now() + ms).toISOString()
const announcement = (name: string, fields: Partial<Announcement> = {}): Announcement => ({
  id: name.replaceAll(' ', '-'),
  title: name,
  message: `${name} it is.`,
  level: 'info',
  startsAt: at(-60_000),
  endsAt: at(3_600_000),
  createdAt: at(-60_000),
  ...fields,
})

function show(items: Announcement[]): QueryClient {
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity, retry: false } } })
  writeAnnouncements(client, items)
  render(
    <QueryClientProvider client={client}>
      <AnnouncementBanner />
    </QueryClientProvider>,
  )
  return client
}

test('[RT9] the gravest stands first, says how many wait, and dismissing it shows the next', async () => {
  show([announcement('Film week'), announcement('Tonight', { level: 'critical' })])
  expect(screen.getByText('Tonight')).toBeTruthy()
  expect(screen.getByText(/and 1 more/u)).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: 'Dismiss' }))
  expect(screen.getByText('Film week')).toBeTruthy()
  expect(screen.queryByText(/more/u)).toBeNull()
})

test('[RT9] what was dismissed stays away on the next visit, and another one still comes', async () => {
  const tonight = announcement('Late show')
  show([tonight])
  await userEvent.click(screen.getByRole('button', { name: 'Dismiss' }))
  expect(screen.queryByText('Late show')).toBeNull()
  cleanup()
  const client = show([tonight])
  expect(screen.queryByText('Late show')).toBeNull()
  act(() => writeAnnouncement(client, announcement('Tomorrow')))
  expect(await screen.findByText('Tomorrow')).toBeTruthy()
})

test('[RT9] is in a polite live region that is there before anything is announced, and never interrupts', async () => {
  const client = show([])
  const region = screen.getByRole('region', { name: 'Announcements' })
  expect(region.getAttribute('aria-live')).toBe('polite')
  act(() => writeAnnouncement(client, announcement('Fire drill', { level: 'critical' })))
  expect(region.contains(await screen.findByText('Fire drill'))).toBe(true)
  expect(screen.queryByRole('alert')).toBeNull()
})

test('[RT9] what is over is not shown: at its end, or a day after it began', () => {
  const now = Date.now()
  const day = 24 * 3_600_000
  const ended = announcement('ended', { endsAt: at(-1) })
  const old = announcement('old', { startsAt: at(-day - 1000), endsAt: null })
  const fresh = announcement('fresh', { startsAt: at(-day + 60_000), endsAt: null })
  expect(standing([ended, old, fresh], new Set(), now)).toEqual([fresh])
})

import { expect } from '@playwright/test'
import type { Browser, WebSocket, Page } from '@playwright/test'
import { demoServer } from './servers.ts'
import { test } from './test.ts'

const { baseUrl } = demoServer
const password = 'slate-marker-take-one'

const enter = async (browser: Browser, portal: 'creator' | 'investor'): Promise<Page> => {
  const context = await browser.newContext()
  const email = portal === 'creator' ? 'maren@demo.pitchey.example' : 'investor@demo.pitchey.example'
  const answer = await context.request.post(`${baseUrl}/api/auth/sign-in`, {
    headers: { origin: baseUrl },
    data: { email, password, portal },
  })
  expect(answer.status()).toBe(200)
  return context.newPage()
}

test('[RT6] a comment written on one screen appears on the other without a reload', async ({ browser }) => {
  const [creator, investor] = [await enter(browser, 'creator'), await enter(browser, 'investor')]
  const shown = await creator.request.get(`${baseUrl}/api/pitches/the-salt-line`)
  const pitch = (await shown.json()) as { id: string; slug: string }

  const errors: string[] = []
  investor.on('pageerror', (error) => errors.push(error.message))
  const joined = new Promise<WebSocket>((resolve) => {
    investor.on('websocket', (socket) =>
      socket.on('framereceived', ({ payload }) => {
        if (String(payload).includes('"accepted"')) resolve(socket)
      }),
    )
  })
  await investor.goto(`${baseUrl}/pitch/${pitch.slug}`)
  const live = await joined

  const body = `Seen on another screen at ${Date.now()}`
  const written = await creator.request.post(`${baseUrl}/api/pitches/${pitch.id}/comments`, {
    headers: { origin: baseUrl },
    data: { body },
  })
  expect(written.status()).toBe(201)
  await expect(investor.getByText(body)).toBeVisible()

  await investor.request.post(`${baseUrl}/api/auth/sign-out`, { headers: { origin: baseUrl } })
  await expect.poll(() => live.isClosed()).toBe(true)
  expect(errors).toEqual([])
})

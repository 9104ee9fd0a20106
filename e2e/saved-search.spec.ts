import { expect } from '@playwright/test'
import type { Browser, BrowserContext } from '@playwright/test'
import { demoServer } from './servers.ts'
import { test } from './test.ts'

const { baseUrl } = demoServer
const password = 'slate-marker-take-one'
const headers = { origin: baseUrl }
const reader = 'investor@demo.pitchey.example'

type Mail = { subject: string; text: string; links: string[] }

const enter = async (browser: Browser, portal: 'creator' | 'investor'): Promise<BrowserContext> => {
  const context = await browser.newContext()
  const email = portal === 'creator' ? 'maren@demo.pitchey.example' : reader
  const answer = await context.request.post(`${baseUrl}/api/auth/sign-in`, {
    headers,
    data: { email, password, portal },
  })
  expect(answer.status()).toBe(200)
  return context
}

const publish = async ({ request }: BrowserContext, title: string): Promise<void> => {
  const fields = {
    title,
    logline: 'A glass diver sells the silence of a sunken theatre to the town that drowned it.',
    genre: 'western',
    format: 'short',
    shortSynopsis: 'She goes down once more, and this time somebody claps.',
    budgetRange: 'under_250k',
    aiUse: 'none',
  }
  const made = await request.post(`${baseUrl}/api/pitches`, { headers, data: fields })
  const { id, version } = (await made.json()) as { id: string; version: number }
  const published = await request.post(`${baseUrl}/api/pitches/${id}/publish`, { headers, data: { version } })
  expect(published.status()).toBe(200)
}

const mailsAbout = async ({ request }: BrowserContext, name: string): Promise<Mail[]> => {
  const answer = await request.get(`${baseUrl}/api/dev/mail?to=${encodeURIComponent(reader)}`)
  return ((await answer.json()) as { items: Mail[] }).items.filter(({ subject }) => subject.includes(name))
}

test('[ALERT1] [ALERT6] a saved search tells of a new pitch by mail, once, until its reader stops it', async ({
  browser,
}) => {
  const [investor, creator] = [await enter(browser, 'investor'), await enter(browser, 'creator')]
  const name = `Silent westerns ${Date.now()}`
  const page = await investor.newPage()
  await page.goto(`${baseUrl}/investor/browse?genre=western&format=short`)
  await page.getByRole('button', { name: 'Save this search' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Name').fill(name)
  await dialog.getByRole('radio', { name: 'At once' }).click()
  await dialog.getByRole('button', { name: 'Save search' }).click()
  await expect(dialog).toBeHidden()

  const title = `The Glass Diver ${Date.now()}`
  await publish(creator, title)
  await expect.poll(() => mailsAbout(investor, name), { timeout: 20_000 }).toHaveLength(1)
  const [mail] = await mailsAbout(investor, name)
  expect(mail?.text).toContain(title)

  await page.goto(`${baseUrl}/searches`)
  const item = page.getByRole('listitem').filter({ hasText: name })
  await expect(item.getByText('1 new')).toBeVisible()
  await item.getByRole('link', { name }).click()
  await expect(page.getByRole('heading', { name: title })).toBeVisible()

  const stop = mail?.links.find((link) => link.includes('/unsubscribe/')) ?? ''
  const stranger = await (await browser.newContext()).newPage()
  await stranger.goto(stop)
  await stranger.getByRole('button', { name: 'Stop the mails' }).click()
  await expect(stranger.getByRole('heading', { name: 'The mails have stopped' })).toBeVisible()
  const oneClick = await stranger.request.post(stop, { form: { 'List-Unsubscribe': 'One-Click' } })
  expect(oneClick.status()).toBe(200)

  await publish(creator, `${title} again`)
  await page.goto(`${baseUrl}/searches`)
  await expect(page.getByRole('listitem').filter({ hasText: name }).getByText('Never', { exact: true })).toBeVisible()
  expect(await mailsAbout(investor, name)).toHaveLength(1)
})

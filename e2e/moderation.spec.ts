import { expect } from '@playwright/test'
import type { Browser, Page } from '@playwright/test'
import { demoServer } from './servers.ts'
import { test } from './test.ts'

const { baseUrl } = demoServer
const password = 'slate-marker-take-one'
const addresses = {
  creator: 'maren@demo.pitchey.example',
  investor: 'investor@demo.pitchey.example',
  admin: 'admin@demo.pitchey.example',
}

const enter = async (browser: Browser, portal: keyof typeof addresses): Promise<Page> => {
  const context = await browser.newContext()
  const answer = await context.request.post(`${baseUrl}/api/auth/sign-in`, {
    headers: { origin: baseUrl },
    data: { email: addresses[portal], password, portal },
  })
  expect(answer.status()).toBe(200)
  return context.newPage()
}

test('[MOD7] [MOD9] a reported pitch is taken down, its author reads why and appeals, and gets it back', async ({
  browser,
}) => {
  const [creator, investor, admin] = [
    await enter(browser, 'creator'),
    await enter(browser, 'investor'),
    await enter(browser, 'admin'),
  ]
  const post = async (path: string, data: unknown) => {
    const answer = await creator.request.post(`${baseUrl}${path}`, { headers: { origin: baseUrl }, data })
    expect(answer.ok(), path).toBe(true)
    return (await answer.json()) as { id: string; version: number; slug: string }
  }
  const title = `The Borrowed Page ${Date.now() % 100_000}`
  const draft = await post('/api/pitches', {
    title,
    logline: 'A librarian finds her own diary catalogued under another name.',
    genre: 'drama',
    format: 'feature',
    shortSynopsis: 'She wrote it. Somebody else published it.',
    budgetRange: 'from_1m_to_5m',
    aiUse: 'none',
  })
  const pitch = await post(`/api/pitches/${draft.id}/publish`, { version: draft.version })

  await investor.goto(`${baseUrl}/pitch/${pitch.slug}`)
  await investor.getByRole('button', { name: 'Report this pitch' }).click()
  await investor.getByRole('radio', { name: /^Copied work/u }).click()
  await investor.getByLabel(/Anything we should know/u).fill('The diary is from a novel of 2011.')
  await investor.getByRole('button', { name: 'Send report' }).click()
  await expect(investor.getByText('Our moderators will look at it.')).toBeVisible()

  await admin.goto(`${baseUrl}/admin/reports`)
  await admin.getByRole('link', { name: title }).click()
  await expect(admin.getByText('The diary is from a novel of 2011.')).toBeVisible()
  await admin.getByRole('button', { name: 'Take down…' }).click()
  await admin.getByLabel(/Words to the author/u).fill('The first scene is taken from a novel of 2011.')
  await admin.getByRole('button', { name: 'Take it down' }).click()
  await expect(admin.getByText('Taken down: copied work')).toBeVisible()

  await creator.goto(`${baseUrl}/decisions`)
  await creator.getByRole('link', { name: new RegExp(title, 'u') }).click()
  await expect(creator.getByRole('heading', { name: 'Why your pitch was taken down' })).toBeVisible()
  await expect(creator.getByText('The first scene is taken from a novel of 2011.')).toBeVisible()
  await expect(creator.locator('body')).not.toContainText('Judith')
  await creator.getByLabel(/Your appeal/u).fill('I wrote that novel: my name is on its cover.')
  await creator.getByRole('button', { name: 'Send appeal' }).click()
  await expect(creator.getByText('We look at it again.')).toBeVisible()

  await admin.goto(`${baseUrl}/admin/appeals`)
  const appeal = admin.getByRole('article').filter({ hasText: title })
  await appeal.getByRole('button', { name: 'Take the decision back…' }).click()
  await admin.getByLabel(/Words to the author/u).fill('You are the author of both. We are sorry.')
  await admin.getByRole('button', { name: 'Take it back' }).click()
  await expect(admin.getByRole('dialog')).toHaveCount(0)
  await expect(appeal).toHaveCount(0)

  await creator.reload()
  await expect(creator.getByText('You were right: the decision was taken back.')).toBeVisible()
  const back = await creator.request.get(`${baseUrl}/api/pitches/${pitch.id}/edit`)
  expect(((await back.json()) as { status: string }).status).toBe('draft')
})

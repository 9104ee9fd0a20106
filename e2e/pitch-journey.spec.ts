import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import type { Browser, Locator, Page } from '@playwright/test'
import { joinThroughPages, mailedLink } from './people.ts'
import { emptyServer } from './servers.ts'
import { pdfOfSize, watchUploads } from './upload-watch.ts'
import { test } from './test.ts'

const { baseUrl } = emptyServer
const headers = { origin: baseUrl }

const title = 'The Quillfeather Lantern'
const firstWords = 'Every evening Odile tunes the harbour bells. Somebody below answers them.'
const otherWords = 'Every evening Odile tunes the harbour bells. Nobody below answers them.'
const searchName = 'Music by the sea'

const newPage = async (browser: Browser): Promise<Page> => (await browser.newContext()).newPage()
const saved = (page: Page): Locator => page.getByRole('status').filter({ hasText: /^Saved/u })
const synopsisOf = (page: Page): Locator => page.getByRole('textbox', { name: /^Short synopsis/u })

const choose = async (page: Page, section: RegExp): Promise<void> =>
  page.getByRole('navigation', { name: 'Sections' }).getByRole('button', { name: section }).click()

/** Begins a pitch and writes it, the synopsis without a connection. Answers the address of the pitch in the portal. */
const write = async (page: Page): Promise<string> => {
  await page.goto(`${baseUrl}/creator/pitches/new`)
  await page.getByLabel('Title').fill(title)
  await page.getByLabel('Logline').fill('A bell tuner hears an answer from the drowned half of her town.')
  await page.getByLabel('Genre').click()
  await page.getByRole('option', { name: 'Music' }).click()
  await page.getByLabel('Format').click()
  await page.getByRole('option', { name: 'Feature' }).click()
  await page.locator('button[type=submit]').first().click()
  await expect(page).toHaveURL(/\/creator\/pitches\/[0-9a-f-]{36}\/edit/u)
  const pitch = page.url().replace(/\/edit.*$/u, '')

  await choose(page, /^Production/u)
  await page.getByRole('combobox', { name: 'Budget range' }).click()
  await page.getByRole('option', { name: '$1M – $5M' }).click()
  await choose(page, /^Rights and AI/u)
  await page.getByRole('radio', { name: /No AI/u }).check()
  await expect(saved(page)).toBeVisible()

  await choose(page, /^Story/u)
  await expect(page.getByRole('textbox', { name: 'Opening' })).toBeVisible()
  await page.context().setOffline(true)
  await synopsisOf(page).fill(firstWords)
  await expect(page.getByText('Offline, kept on this device')).toBeVisible()
  await page.context().setOffline(false)
  await expect(saved(page)).toBeVisible()
  const { shortSynopsis } = (await (
    await page.request.get(`${baseUrl}/api/pitches/${pitch.split('/').at(-1) ?? ''}/edit`)
  ).json()) as { shortSynopsis: string }
  expect(shortSynopsis).toBe(firstWords)
  return pitch
}

const nameVersion = async (page: Page, pitch: string, name: string): Promise<void> => {
  await page.goto(`${pitch}/versions`)
  await page.getByRole('button', { name: 'Name the present version' }).click()
  await page.getByRole('dialog').getByLabel('Name').fill(name)
  await page.getByRole('button', { name: 'Save name' }).click()
  await expect(page.getByRole('link', { name })).toBeVisible()
}

/** Invites an editor by mail, who signs up, accepts and changes the synopsis. */
const writeTogether = async (browser: Browser, page: Page, pitch: string): Promise<void> => {
  const email = 'theo.editor@people.example'
  await page.goto(`${pitch}/people`)
  await page.getByRole('button', { name: 'Invite' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('E-mail address').fill(email)
  await dialog.getByRole('radio', { name: /Editor/u }).click()
  await dialog.getByRole('button', { name: 'Send invitation' }).click()
  await expect(dialog).toBeHidden()

  const editor = await newPage(browser)
  const invitation = await mailedLink(editor.request, baseUrl, email, '/invitations/')
  await editor.goto(`${baseUrl}/dev/mail`)
  await expect(editor.getByRole('link', { name: invitation })).toBeVisible()
  await joinThroughPages(editor, baseUrl, { role: 'creator', name: 'Theo Brandt', email })
  await editor.goto(invitation)
  await editor.getByRole('button', { name: /Accept|Join/u }).click()
  await editor.waitForURL((url) => !url.pathname.startsWith('/invitations'))
  await editor.goto(`${pitch}/edit?section=story`)
  await expect(synopsisOf(editor)).toHaveValue(firstWords)
  await synopsisOf(editor).fill(otherWords)
  await editor.keyboard.press('Control+s')
  await expect(saved(editor)).toBeVisible()
}

/** Cuts the line of every upload once, in its second part. Of the first one the bytes arrive, and the answer is lost. */
const cutLines = async (page: Page): Promise<void> => {
  const cut = new Set<string>()
  await page.route('**/api/uploads/*', async (route) => {
    const request = route.request()
    const isLaterPart = request.method() === 'PATCH' && request.headers()['upload-offset'] !== '0'
    if (!isLaterPart || cut.has(request.url())) return route.continue()
    cut.add(request.url())
    if (cut.size === 1) await route.fetch()
    await route.abort('connectionreset')
  })
}

/** Sends a script and a lookbook over lines that are cut while both are on their way. */
const sendFiles = async (page: Page, pitch: string): Promise<void> => {
  const sizeBytes = 17 * 1024 * 1024
  await page.goto(`${pitch}/documents`)
  await expect(page.getByRole('heading', { name: 'Documents', level: 1 })).toBeVisible()
  const watch = watchUploads(page)
  await cutLines(page)
  const dir = mkdtempSync(join(tmpdir(), 'pitchey-e2e-files-'))
  const names = ['Quillfeather script', 'Quillfeather lookbook']
  for (const name of names) writeFileSync(join(dir, `${name}.pdf`), pdfOfSize(name, sizeBytes))
  await page.locator('input[type=file][multiple]').setInputFiles(names.map((name) => join(dir, `${name}.pdf`)))
  for (const name of names) await expect(page.getByRole('link', { name })).toBeVisible({ timeout: 30_000 })
  const uploads = watch.uploads()
  expect([uploads.length, watch.cut()]).toEqual([2, 2])
  for (const { parts, stoodAt } of uploads) {
    // Every part began exactly where the server stood, so that no byte came twice.
    expect(parts.map(({ at }) => at)).toEqual(parts.map((part) => part.stoodAt))
    expect(stoodAt).toBe(sizeBytes)
  }
}

const compareAndRestore = async (page: Page, pitch: string, name: string): Promise<void> => {
  await page.goto(`${pitch}/versions`)
  const comparison = page.getByRole('region', { name: new RegExp(`What changed from ${name}`, 'u') })
  await expect(comparison.locator('del').filter({ hasText: 'Somebody' })).toBeVisible()
  await expect(comparison.locator('ins').filter({ hasText: 'Nobody' })).toBeVisible()
  await page.getByRole('button', { name: `Actions for ${name}` }).click()
  await page.getByRole('menuitem', { name: 'Restore…' }).click()
  await page.getByRole('button', { name: 'Restore version' }).click()
  await expect(page.getByText(`${name} is restored`)).toBeVisible()
  await page.goto(`${pitch}/edit?section=story`)
  await expect(synopsisOf(page)).toHaveValue(firstWords)
  await page.getByRole('button', { name: 'Publish' }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /Publish/u })
    .click()
  await expect(page.getByText(/Published|on the market/iu).first()).toBeVisible()
}

/** Finds the pitch by a misspelt word and a filter, and keeps that search. */
const findAndSaveSearch = async (page: Page): Promise<void> => {
  await page.goto(`${baseUrl}/browse`)
  const field = page.getByRole('searchbox', { name: 'Search pitches' })
  // The words of a pitch are learnt by a job.
  await expect(async () => {
    await field.fill('')
    await field.fill('quilfeathr')
    await expect(page.getByRole('link', { name: 'quillfeather', exact: true })).toBeVisible({ timeout: 2000 })
  }).toPass({ timeout: 20_000 })
  await page.getByRole('link', { name: 'quillfeather', exact: true }).click()
  await expect(page).toHaveURL(/search=quillfeather/u)
  await expect(page.getByText('1 pitch', { exact: true })).toBeVisible()

  await page.goto(`${baseUrl}/browse`)
  const filters = page.getByRole('complementary', { name: 'Filters' })
  await filters.getByRole('checkbox', { name: /^Music \(1\)$/u }).click()
  await filters.getByRole('checkbox', { name: /^Feature \(1\)$/u }).click()
  await expect(page).toHaveURL(/genre=music&format=feature/u)
  await expect(page.getByRole('link', { name: new RegExp(title, 'u') }).first()).toBeVisible()
  await page.getByRole('button', { name: 'Save this search' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Name').fill(searchName)
  await dialog.getByRole('radio', { name: 'At once' }).click()
  await dialog.getByRole('button', { name: 'Save search' }).click()
  await expect(dialog).toBeHidden()
}

/** Reads the pitch, likes, saves, shares and comments, and follows its creator. */
const react = async (page: Page, creatorName: string): Promise<void> => {
  const counted = page.waitForResponse((answer) => answer.url().includes('/views') && answer.ok())
  await page
    .getByRole('link', { name: new RegExp(title, 'u') })
    .first()
    .click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await counted
  await page.getByRole('button', { name: 'Like', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Liked' })).toBeVisible()
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page.getByRole('checkbox', { name: 'Saved' }).click()
  await expect(page.getByRole('checkbox', { name: 'Saved' })).toBeChecked()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Share' }).click()
  await expect(page.getByRole('dialog').getByLabel('Link')).toHaveValue(/\/s\/[\w-]{22}$/u)
  await page.keyboard.press('Escape')
  await page.getByRole('textbox', { name: 'Ask or say something' }).fill('Who rings the bells?')
  await page.getByRole('button', { name: 'Comment', exact: true }).click()
  await expect(page.getByRole('article').filter({ hasText: 'Who rings the bells?' })).toBeVisible()
  await page.getByRole('link', { name: creatorName }).first().click()
  await page.getByRole('button', { name: `Follow ${creatorName}` }).click()
  await expect(page.getByRole('button', { name: `Follow ${creatorName}` })).toHaveAttribute('aria-pressed', 'true')
}

/** Another pitch that the saved search finds. */
const publishAnother = async ({ request }: Page, name: string): Promise<void> => {
  const fields = {
    title: name,
    logline: 'A choir of divers learns one song a winter.',
    genre: 'music',
    format: 'feature',
    shortSynopsis: 'They come up once more, and this time the town sings back.',
    budgetRange: 'under_250k',
    aiUse: 'none',
  }
  const { id, version } = (await (await request.post(`${baseUrl}/api/pitches`, { headers, data: fields })).json()) as {
    id: string
    version: number
  }
  const published = await request.post(`${baseUrl}/api/pitches/${id}/publish`, { headers, data: { version } })
  expect(published.status()).toBe(200)
}

const figure = (page: Page, label: string): Locator =>
  page.getByRole('main').getByText(label, { exact: true }).first().locator('xpath=following-sibling::p[1]')

test('[JOURNEY4] a pitch is written by two, sent, restored and published; it is found, followed and told of, and counted', async ({
  browser,
}) => {
  test.setTimeout(150_000)
  const creator = await newPage(browser)
  await joinThroughPages(creator, baseUrl, { role: 'creator', name: 'Odile Marchetti', email: 'odile@people.example' })
  const pitch = await test.step('write, offline for a while', () => write(creator))
  await nameVersion(creator, pitch, 'Before the notes')
  await test.step('write together', () => writeTogether(browser, creator, pitch))
  await test.step('send files over a line that is cut', () => sendFiles(creator, pitch))
  await test.step('compare, restore, publish', () => compareAndRestore(creator, pitch, 'Before the notes'))

  const viewer = await newPage(browser)
  const email = 'paula.viewer@people.example'
  await joinThroughPages(viewer, baseUrl, { role: 'viewer', name: 'Paula Weiss', email })
  await test.step('find, and save the search', () => findAndSaveSearch(viewer))
  await test.step('read and react', () => react(viewer, 'Odile Marchetti'))

  await test.step('a new pitch that fits is told of by mail', async () => {
    await publishAnother(creator, 'The Winter Choir')
    type Mails = { items: { subject: string; text: string }[] }
    const alerts = async () => {
      const answer = await viewer.request.get(`${baseUrl}/api/dev/mail?to=${encodeURIComponent(email)}`)
      return ((await answer.json()) as Mails).items.filter(({ subject }) => subject.includes(searchName))
    }
    await expect.poll(alerts, { timeout: 20_000 }).toHaveLength(1)
    const [mail] = await alerts()
    expect(mail?.text).toContain('The Winter Choir')
    expect(mail?.text).not.toContain(title)
    await viewer.goto(`${baseUrl}/searches`)
    await expect(viewer.getByRole('listitem').filter({ hasText: searchName }).getByText('1 new')).toBeVisible()
  })

  await test.step('the figures say what happened, to the number', async () => {
    const visitor = await newPage(browser)
    const counted = visitor.waitForResponse((answer) => answer.url().includes('/views') && answer.ok())
    await visitor.goto(`${baseUrl}/pitch/${pitch.split('/').at(-1) ?? ''}`)
    await counted
    await creator.goto(pitch.replace('/pitches/', '/analytics/'))
    for (const [label, value] of [
      ['Views', '2'],
      ['Readers', '2'],
      ['Openings', '2'],
      ['Likes', '1'],
      ['Saves', '1'],
      ['Shares', '1'],
      ['Comments', '1'],
    ] as const)
      await expect(figure(creator, label)).toHaveText(value)
  })
})

import { randomUUID } from 'node:crypto'
import { expect } from '@playwright/test'
import type { Browser, BrowserContext, Locator, Page } from '@playwright/test'
import { demoServer } from './servers.ts'
import { test } from './test.ts'

test.describe.configure({ timeout: 120_000 })

const { baseUrl } = demoServer
const password = 'slate-marker-take-one'

type Character = { name: string }
type Draft = {
  id: string
  version: number
  logline: string
  shortSynopsis: string
  opener: unknown
  characters: Character[]
}

/** Signed in as the demo's creator, with a draft of the test's own. */
const begin = async (browser: Browser): Promise<{ context: BrowserContext; draft: Draft }> => {
  const context = await browser.newContext()
  const answer = await context.request.post(`${baseUrl}/api/auth/sign-in`, {
    headers: { origin: baseUrl },
    data: { email: 'maren@demo.pitchey.example', password, portal: 'creator' },
  })
  expect(answer.status()).toBe(200)
  const created = await context.request.post(`${baseUrl}/api/pitches`, {
    headers: { origin: baseUrl, 'idempotency-key': randomUUID() },
    data: {
      title: `Harbour lights ${Date.now()}`,
      logline: 'A harbour pilot brings in the ship that her father went down with.',
      genre: 'drama',
      format: 'feature',
    },
  })
  expect(created.status()).toBe(201)
  return { context, draft: (await created.json()) as Draft }
}

const stored = async (context: BrowserContext, id: string): Promise<Draft> =>
  (await (await context.request.get(`${baseUrl}/api/pitches/${id}/edit`)).json()) as Draft

const openEditor = async (context: BrowserContext, id: string, section: string): Promise<Page> => {
  const page = await context.newPage()
  await page.goto(`${baseUrl}/creator/pitches/${id}/edit?section=${section}`)
  return page
}

const saved = (page: Page): Locator => page.getByRole('status').filter({ hasText: /^Saved/u })

test('[EDIT1] what is written without a connection is kept on the device, outlives the tab, and is sent afterwards', async ({
  browser,
}) => {
  const { context, draft } = await begin(browser)
  const first = await openEditor(context, draft.id, 'story')
  await expect(first.getByRole('textbox', { name: 'Opening' })).toBeVisible()
  await context.setOffline(true)
  await first.getByRole('textbox', { name: 'Short synopsis' }).fill('Winter. The pilot boat goes out once more.')
  await first.getByRole('textbox', { name: 'Opening' }).fill('Fog. Then a light.')
  await expect(first.getByText('Offline, kept on this device')).toBeVisible()
  // The tab dies at once, without a chance to send anything.
  await Promise.race([first.goto('chrome://crash').catch(() => undefined), first.waitForEvent('crash')])
  await first.close()
  await context.setOffline(false)
  expect((await stored(context, draft.id)).shortSynopsis).toBe('')

  const second = await openEditor(context, draft.id, 'story')
  await expect(second.getByText('Your last words were kept')).toBeVisible()
  await expect(second.getByRole('textbox', { name: 'Short synopsis' })).toHaveValue(
    'Winter. The pilot boat goes out once more.',
  )
  await expect(second.getByRole('textbox', { name: 'Opening' })).toHaveText('Fog. Then a light.')
  await expect(saved(second)).toBeVisible()
  const after = await stored(context, draft.id)
  expect(after.shortSynopsis).toBe('Winter. The pilot boat goes out once more.')
  expect(JSON.stringify(after.opener)).toContain('Fog. Then a light.')
})

test('[EDIT2] two tabs that change the same field clash, both texts are shown, and the writer chooses', async ({
  browser,
}) => {
  const { context, draft } = await begin(browser)
  const mine = await openEditor(context, draft.id, 'pitch')
  const theirs = await openEditor(context, draft.id, 'pitch')
  await expect(mine.getByRole('textbox', { name: 'Logline' })).toBeVisible()
  await theirs.getByRole('textbox', { name: 'Logline' }).fill('Theirs: a pilot, a ship, a debt.')
  await theirs.getByRole('textbox', { name: 'Title' }).fill('Their title')
  await theirs.keyboard.press('Control+s')
  await expect(saved(theirs)).toBeVisible()

  await mine.bringToFront()
  await mine.getByRole('textbox', { name: 'Logline' }).fill('Mine: a pilot, a ship, a promise.')
  const dialog = mine.getByRole('dialog', { name: 'Changed here and in another place' })
  await expect(dialog).toBeVisible()
  await expect(dialog.getByRole('radio', { name: /Mine, from this page.*a promise/u })).toBeChecked()
  await expect(dialog.getByRole('radio', { name: /Theirs, already saved.*a debt/u })).toBeVisible()
  expect((await stored(context, draft.id)).logline).toContain('Theirs')
  await dialog.getByRole('radio', { name: /Mine/u }).click()
  await dialog.getByRole('button', { name: 'Keep what is chosen' }).click()
  await expect(saved(mine)).toBeVisible()
  await expect(mine.getByRole('textbox', { name: 'Title' })).toHaveValue('Their title')
  expect((await stored(context, draft.id)).logline).toBe('Mine: a pilot, a ship, a promise.')
})

test('[EDIT3] characters are put in order by the keyboard alone, and the order is saved', async ({ browser }) => {
  const { context, draft } = await begin(browser)
  const page = await openEditor(context, draft.id, 'characters')
  for (const name of ['Ines', 'Tomas', 'The keeper']) {
    await page.getByRole('button', { name: 'Add a character' }).click()
    await page.keyboard.type(name)
  }
  const handle = page.getByRole('button', { name: 'Move The keeper: drag, or press the up and down arrows' })
  await handle.focus()
  await page.keyboard.press('ArrowUp')
  await expect(page.getByText('The keeper is now 2 of 3')).toBeAttached()
  await expect(handle).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await expect(handle).toBeFocused()
  const names = page.getByRole('list', { name: 'Characters in order' }).getByPlaceholder('Name', { exact: true })
  await expect(names.nth(0)).toHaveValue('The keeper')
  await page.keyboard.press('Control+s')
  await expect(saved(page)).toBeVisible()
  const { characters } = await stored(context, draft.id)
  expect(characters.map(({ name }) => name)).toEqual(['The keeper', 'Ines', 'Tomas'])
})

test('[EDIT4] the preview as the public hides what is shown under agreement, and names that it is there', async ({
  browser,
}) => {
  const { context, draft } = await begin(browser)
  const page = await openEditor(context, draft.id, 'plans')
  await page.getByRole('textbox', { name: 'Distribution plan' }).fill('Cinemas in the north first.')
  await page.goto(`${baseUrl}/creator/pitches/${draft.id}/edit?section=story`)
  await page.getByRole('textbox', { name: 'Premise' }).fill('What if the sea gave one ship back?')
  await page.getByRole('button', { name: 'Preview' }).click()
  await expect(page.getByText('This is a preview, as everyone sees it')).toBeVisible()
  await expect(page.getByText('What if the sea gave one ship back?')).toBeVisible()
  await expect(page.getByRole('region', { name: 'Under an agreement' })).toContainText('Distribution')
  await expect(page.getByText('Cinemas in the north first.')).toHaveCount(0)
  await page.getByRole('button', { name: 'As a signed-in reader' }).click()
  await expect(page.getByText('Cinemas in the north first.')).toHaveCount(0)
  await page.getByRole('button', { name: 'Under agreement' }).click()
  await expect(page.getByText('Cinemas in the north first.')).toBeVisible()
})

test('[EDIT5] formatted text is written by the keyboard, pasted text comes clean, and the section is in the address', async ({
  browser,
}) => {
  const { context, draft } = await begin(browser)
  const page = await openEditor(context, draft.id, 'story')
  const opening = page.getByRole('textbox', { name: 'Opening' })
  await opening.click()
  await page.keyboard.press('Control+b')
  await page.keyboard.type('Fog')
  await page.keyboard.press('Control+b')
  await page.keyboard.type(' and ')
  await page.keyboard.press('Control+k')
  const dialog = page.getByRole('dialog', { name: 'Add a link' })
  await dialog.getByLabel('Address').fill('javascript:alert(1)')
  await dialog.getByRole('button', { name: 'Add link' }).click()
  await expect(dialog.getByText(/Write a full address/u)).toBeVisible()
  await dialog.getByLabel('Address').fill('example.org/harbour')
  await dialog.getByLabel('Words').fill('the harbour')
  await dialog.getByRole('button', { name: 'Add link' }).click()
  await expect(opening).toBeFocused()
  await expect(opening.getByRole('link', { name: 'the harbour' })).toHaveAttribute(
    'href',
    'https://example.org/harbour',
  )
  await page.keyboard.press('Enter')
  await opening.evaluate((element) => {
    const data = new DataTransfer()
    data.setData('text/html', '<h1>Loud</h1><p onclick="x()">calm<img src="x"><script>x()</script></p>')
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  })
  await expect(opening.getByRole('heading', { level: 2, name: 'Loud' })).toBeVisible()
  await page.keyboard.press('Control+s')
  await expect(saved(page)).toBeVisible()
  const opener = JSON.stringify((await stored(context, draft.id)).opener)
  expect(opener).toContain('{"type":"bold"}')
  expect(opener).toContain('{"type":"link","attrs":{"href":"https://example.org/harbour"}}')
  expect(opener).not.toMatch(/script|onclick|img/u)

  await page
    .getByRole('navigation', { name: 'Sections' })
    .getByRole('button', { name: /Visibility/u })
    .click()
  await expect(page).toHaveURL(/section=visibility/u)
  await page.goBack()
  await expect(opening).toBeVisible()
  await page.getByRole('button', { name: 'A budget range' }).click()
  await expect(page.getByRole('combobox', { name: 'Budget range' })).toBeFocused()
})

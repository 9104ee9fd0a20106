import { expect } from '@playwright/test'
import type { Browser, Page } from '@playwright/test'
import { joinThroughPages } from './people.ts'
import { emptyServer } from './servers.ts'
import { test } from './test.ts'

const { baseUrl } = emptyServer

const join = async (browser: Browser, role: 'creator' | 'investor', name: string): Promise<Page> => {
  const page = await (await browser.newContext()).newPage()
  const email = `${name.toLowerCase().replaceAll(' ', '.')}.${Date.now()}@example.com`
  await joinThroughPages(page, baseUrl, { role, name, email })
  return page
}

const handleOf = async (page: Page): Promise<string> => {
  const answer = await page.request.get(`${baseUrl}/api/auth/session`)
  return ((await answer.json()) as { user: { handle: string } }).user.handle
}

const write = async (page: Page, text: string): Promise<void> => {
  await page.getByLabel('Write a message').fill(text)
  await page.getByLabel('Write a message').press('Enter')
}

const said = (page: Page, text: string) =>
  page.getByRole('region', { name: 'Messages' }).getByText(text, { exact: true })
const bodies = (page: Page) =>
  page
    .getByRole('region', { name: 'Messages' })
    .getByText(/^Offline \d$/u)
    .allTextContents()

const act = async (page: Page, text: string, action: string): Promise<void> => {
  const thread = page.getByRole('region', { name: 'Messages' })
  const message = thread.getByRole('listitem').filter({ has: page.getByText(text, { exact: true }) })
  await message.hover()
  await message.getByRole('button', { name: /actions$/u }).click()
  await page.getByRole('menuitem', { name: action, exact: true }).click()
}

/** A request that waits, and both people at it. */
const meet = async (browser: Browser): Promise<{ ada: Page; ben: Page }> => {
  const [ada, ben] = [await join(browser, 'investor', 'Ada Writer'), await join(browser, 'creator', 'Ben Reader')]
  await ada.goto(`${baseUrl}/people/${await handleOf(ben)}`)
  await ada.getByRole('link', { name: 'Message' }).click()
  await expect(ada.getByRole('group', { name: 'To' })).toContainText('Ben Reader')
  await ada.getByRole('textbox', { name: 'Message' }).fill('I read your pitch')
  await ada.getByRole('button', { name: 'Send' }).click()
  await expect(said(ada, 'I read your pitch')).toBeVisible()
  await ben.goto(`${baseUrl}/inbox?view=requests`)
  await ben.getByRole('link', { name: /Ada Writer/u }).click()
  await expect(said(ben, 'I read your pitch')).toBeVisible()
  return { ada, ben }
}

test('[MSG10] a request is accepted, and then both see what the other types, says, answers and changes', async ({
  browser,
}) => {
  test.setTimeout(90_000)
  const { ada, ben } = await meet(browser)
  await expect(ben.getByLabel('Write a message')).toBeHidden()
  await ben.getByRole('button', { name: 'Accept' }).click()

  await ben.getByLabel('Write a message').pressSequentially('Thank')
  await expect(ada.getByText('Ben Reader is typing…')).toBeVisible()
  await write(ben, 'Thank you')
  await expect(said(ada, 'Thank you')).toBeVisible()

  await act(ada, 'Thank you', 'Reply')
  await write(ada, 'When can we talk?')
  await expect(ben.getByRole('button', { name: 'Ben Reader Thank you' })).toBeVisible()

  await act(ben, 'When can we talk?', 'React with 👍')
  await expect(ada.getByRole('button', { name: '👍 from Ben Reader' })).toBeVisible()

  await ada.getByLabel('Write a message').press('ArrowUp')
  await ada.getByLabel('Change your message').fill('When shall we talk?')
  await ada.getByLabel('Change your message').press('Enter')
  await expect(said(ben, 'When shall we talk?')).toBeVisible()
  await expect(said(ben, 'When can we talk?')).toHaveCount(0)
})

test('[MSG16] what is written without a connection arrives once and in order, and counts as unread until it is seen', async ({
  browser,
}) => {
  test.setTimeout(90_000)
  const { ada, ben } = await meet(browser)
  await ben.getByRole('button', { name: 'Accept' }).click()
  await write(ben, 'Go on')
  await expect(said(ada, 'Go on')).toBeVisible()
  await ben.goto(`${baseUrl}/inbox`)

  await ada.context().setOffline(true)
  const expected = ['Offline 1', 'Offline 2', 'Offline 3']
  for (const text of expected) await write(ada, text)
  await expect(ada.getByText('Waiting for a connection').or(ada.getByText('Sending…'))).toHaveCount(3)
  await ada.context().setOffline(false)

  await expect(ben.getByRole('link', { name: /Ada Writer.*Offline 3.*3 unread/u })).toBeVisible({ timeout: 30_000 })
  await ben.getByRole('link', { name: /Ada Writer/u }).click()
  await expect.poll(() => bodies(ben)).toEqual(expected)
  await expect.poll(() => bodies(ada)).toEqual(expected)
  await expect(ada.getByText('Waiting for a connection')).toHaveCount(0)
  await expect(ben.getByRole('link', { name: /Ada Writer.*unread/u })).toHaveCount(0)
})

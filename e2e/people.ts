import { expect } from '@playwright/test'
import type { APIRequestContext, Page } from '@playwright/test'

export const password = 'a long sentence that nobody guesses'

type Mail = { items: { subject: string; links: string[] }[] }

/** The newest mailed link to a person whose address holds `part`; waits until the mail is there. */
export const mailedLink = async (
  request: APIRequestContext,
  baseUrl: string,
  to: string,
  part: string,
): Promise<string> => {
  let found: string | undefined
  await expect
    .poll(async () => {
      const mail = (await (await request.get(`${baseUrl}/api/dev/mail?to=${encodeURIComponent(to)}`)).json()) as Mail
      found = mail.items.flatMap(({ links }) => links).find((link) => link.includes(part))
      return found !== undefined
    })
    .toBe(true)
  return found ?? ''
}

export type NewPerson = {
  role: 'creator' | 'investor' | 'production' | 'viewer'
  name: string
  email: string
  companyName?: string
}

/** Signs up, follows the mailed link and confirms it, which signs in, all through the pages. */
export const joinThroughPages = async (page: Page, baseUrl: string, person: NewPerson): Promise<void> => {
  await page.goto(`${baseUrl}/sign-up/${person.role}`)
  if (person.companyName !== undefined) await page.getByLabel('Company name').fill(person.companyName)
  await page.getByLabel('Your name').fill(person.name)
  await page.getByLabel('E-mail').fill(person.email)
  await page.locator('input[autocomplete$="password"]').fill(password)
  await page.locator('form button[type=submit]').click()
  await expect(page.getByRole('heading', { name: /mail/iu })).toBeVisible()
  await page.goto(await mailedLink(page.request, baseUrl, person.email, '/verify?token='))
  await page.locator('input[autocomplete$="password"]').fill(password)
  await page.getByRole('button', { name: 'Confirm and sign in' }).click()
  await page.waitForURL((url) => !url.pathname.startsWith('/verify'))
}

/** Signs in through the page and waits for the portal. */
export const signInThroughPages = async (
  page: Page,
  baseUrl: string,
  portal: string,
  email: string,
  secret: string,
): Promise<void> => {
  await page.goto(`${baseUrl}/sign-in?portal=${portal}`)
  await page.getByLabel('E-mail').fill(email)
  await page.locator('input[autocomplete$="password"]').fill(secret)
  await page.locator('form button[type=submit]').click()
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
}

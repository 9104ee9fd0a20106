import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'
import { demoServer } from './servers.ts'
import { test } from './test.ts'

const { baseUrl } = demoServer

/** How many pitches the page says there are. */
const found = async (page: Page): Promise<number> =>
  Number(
    /^\d+/u.exec(
      (await page
        .getByText(/^\d+ pitch(?:es)?$/u)
        .first()
        .textContent()) ?? '',
    )?.[0],
  )

const countBeside = async (page: Page, label: string): Promise<number> => {
  const box = page
    .getByRole('complementary', { name: 'Filters' })
    .getByRole('checkbox', { name: new RegExp(`^${label} \\(\\d`, 'u') })
  await expect(box).toBeVisible()
  const name = await page.locator(`label[for="${(await box.getAttribute('id')) ?? ''}"]`).textContent()
  return Number(/(\d+)\)$/u.exec(name ?? '')?.[1])
}

const box = (page: Page, label: string) =>
  page.getByRole('complementary', { name: 'Filters' }).getByRole('checkbox', { name: new RegExp(`^${label} \\(`, 'u') })

test('[BROWSE1] every filter says how many pitches it would show, works by keyboard, and stands in the address', async ({
  page,
}) => {
  await page.goto(`${baseUrl}/browse`)
  const drama = await countBeside(page, 'Drama')
  const all = await found(page)
  expect(drama).toBeGreaterThan(0)
  expect(drama).toBeLessThan(all)
  await box(page, 'Drama').focus()
  await page.keyboard.press('Space')
  await expect(page).toHaveURL(/\?genre=drama$/u)
  await expect(page.getByText(`${drama} pitches`, { exact: true })).toBeVisible()
  await expect(box(page, 'Drama')).toBeFocused()

  const short = await countBeside(page, 'Short')
  await box(page, 'Short').click()
  await expect(page).toHaveURL(/genre=drama&format=short/u)
  await expect(page.getByText(new RegExp(`^${short} pitch(?:es)?$`, 'u'))).toBeVisible()
  await page.reload()
  await expect(page.getByText(new RegExp(`^${short} pitch(?:es)?$`, 'u'))).toBeVisible()

  await page.goBack()
  await expect(page.getByText(`${drama} pitches`, { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Remove Drama' }).click()
  await expect(page).toHaveURL(`${baseUrl}/browse`)
  await expect(page.getByText(`${all} pitches`, { exact: true })).toBeVisible()
})

test('[BROWSE2] a misspelt word leads to the right one, and the cards show where it stands', async ({ page }) => {
  await page.goto(`${baseUrl}/browse`)
  const field = page.getByRole('searchbox', { name: 'Search pitches' })
  // The words of a fresh installation are learnt by a job.
  await expect(async () => {
    await field.fill('')
    await field.fill('lighthuose')
    await expect(page.getByRole('link', { name: 'lighthouse', exact: true })).toBeVisible({ timeout: 2000 })
  }).toPass({ timeout: 30_000 })
  await page.getByRole('link', { name: 'lighthouse', exact: true }).click()
  await expect(page).toHaveURL(/search=lighthouse/u)
  await expect(field).toHaveValue('lighthouse')
  await expect(page.locator('mark').first()).toHaveText(/lighthouse/iu)
})

test('[BROWSE3] when nothing fits, the page says which filter to drop and how many pitches that shows', async ({
  page,
}) => {
  await page.goto(`${baseUrl}/browse?genre=western&search=nobodywrotethisword`)
  await expect(page.getByRole('heading', { name: 'No pitch fits all of this' })).toBeVisible()
  const offer = page.getByRole('link', { name: /^Without “nobodywrotethisword” \d+ pitch/u })
  const promised = Number(/(\d+) pitch/u.exec((await offer.textContent()) ?? '')?.[1])
  await offer.click()
  await expect(page).toHaveURL(/\?genre=western$/u)
  await expect.poll(() => found(page)).toBe(promised)
})

test('[BROWSE4] a search of nothing to look for is told so, and shows the board', async ({ page }) => {
  await page.goto(`${baseUrl}/browse?search=${encodeURIComponent('"&&& ||')}`)
  await expect(page.getByText('holds no word to look for')).toBeVisible()
  expect(await found(page)).toBeGreaterThan(20)
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } })

  test('[BROWSE5] the filters come as a sheet, with the same counts', async ({ page }) => {
    await page.goto(`${baseUrl}/browse`)
    await page.getByRole('button', { name: 'Filters' }).click()
    const sheet = page.getByRole('dialog', { name: 'Filters' })
    const show = sheet.getByRole('button', { name: /^Show \d+ pitches$/u })
    const everything = (await show.textContent()) ?? ''
    await sheet.getByRole('checkbox', { name: /^Comedy \(\d+\)$/u }).click()
    await expect(page).toHaveURL(/genre=comedy/u)
    await expect(show).not.toHaveText(everything)
    const words = (await show.textContent()) ?? ''
    await show.click()
    await expect(sheet).toBeHidden()
    await expect(page.getByText(words.replace('Show ', ''), { exact: true }).first()).toBeVisible()
  })
})

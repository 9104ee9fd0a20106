import { expect } from '@playwright/test'
import { joinThroughPages } from './people.ts'
import { emptyServer } from './servers.ts'
import { test } from './test.ts'

const { baseUrl } = emptyServer

test('[JOURNEY3] a creator writes, names a version, changes the text, compares both, restores and takes it back', async ({
  browser,
}) => {
  test.setTimeout(120_000)
  const page = await (await browser.newContext()).newPage()
  await joinThroughPages(page, baseUrl, { role: 'creator', name: 'Vera Lindh', email: 'vera@people.example' })

  await test.step('begin from a template', async () => {
    await page.goto(`${baseUrl}/creator/pitches/new`)
    await page.getByLabel('Title').fill('The Glass Ferry')
    await page.getByLabel('Logline').fill('A ferry pilot smuggles one last passenger across a frozen strait.')
    await page.getByLabel('Genre').click()
    await page.getByRole('option', { name: 'Drama' }).click()
    await page.getByRole('radio', { name: /Feature in three acts/u }).click()
    await expect(page.getByLabel('Format')).toContainText('Feature')
    await page.getByRole('button', { name: 'Begin writing' }).click()
    await expect(page).toHaveURL(/\/creator\/pitches\/[0-9a-f-]{36}\/edit/u)
  })

  const pitch = page.url().replace(/\/edit.*$/u, '')
  const story = `${pitch}/edit?section=story`
  const versions = `${pitch}/versions`
  const synopsis = page.getByRole('textbox', { name: /^Short synopsis/u })
  const write = async (text: string) => {
    await page.goto(story)
    const saved = page.waitForResponse((answer) => answer.request().method() === 'PATCH' && answer.ok())
    await synopsis.fill(text)
    await saved
  }

  await test.step('write and name', async () => {
    await page.goto(story)
    await expect(page.getByText('Who is this person on an ordinary day').first()).toBeVisible()
    await write('She has crossed the strait a thousand times. Tonight somebody waits on the other side.')
    await page.getByRole('button', { name: 'Versions' }).click()
    await page.getByRole('button', { name: 'Name the present version' }).click()
    await page.getByRole('dialog').getByLabel('Name').fill('Sent to Nadia')
    await page.getByRole('button', { name: 'Save name' }).click()
    await expect(page.getByRole('link', { name: 'Sent to Nadia' })).toBeVisible()
  })

  await test.step('change and compare', async () => {
    await write('She has crossed the strait ten thousand times. Tonight nobody waits on the other side.')
    await page.goto(versions)
    const comparison = page.getByRole('region', { name: /What changed from Sent to Nadia/u })
    await expect(comparison.getByText('1 change', { exact: true })).toBeVisible()
    await expect(comparison.locator('del').filter({ hasText: 'somebody' })).toBeVisible()
    await expect(comparison.locator('ins').filter({ hasText: 'nobody' })).toBeVisible()
    await page.keyboard.press('n')
    await expect(comparison.getByText('Change 1 of 1')).toBeVisible()
    await comparison.getByRole('button', { name: 'In one text' }).click()
    await expect(page).toHaveURL(/view=inline/u)
  })

  await test.step('restore, and take it back', async () => {
    await page.getByRole('button', { name: 'Actions for Sent to Nadia' }).click()
    await page.getByRole('menuitem', { name: 'Restore…' }).click()
    await page.getByRole('button', { name: 'Restore version' }).click()
    await expect(page.getByText('Sent to Nadia is restored')).toBeVisible()
    await expect(page.getByRole('list').getByText('Restored', { exact: true })).toBeVisible()
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect(page.getByText('The pitch is back as it was')).toBeVisible()
    await page.goto(story)
    await expect(synopsis).toHaveValue(/nobody waits/u)
  })
})

import { expect } from '@playwright/test'
import { joinThroughPages } from './people.ts'
import { emptyServer } from './servers.ts'
import { test } from './test.ts'

const { baseUrl } = emptyServer

test('[JOURNEY1] a creator publishes a pitch, an investor finds it, and the visit shows on the dashboard', async ({
  browser,
}) => {
  const creator = await (await browser.newContext()).newPage()
  await joinThroughPages(creator, baseUrl, { role: 'creator', name: 'Ines Laurent', email: 'ines@people.example' })
  await expect(creator).toHaveURL(/\/creator\/dashboard/u)

  await creator.goto(`${baseUrl}/creator/pitches/new`)
  await creator.getByLabel('Title').fill('The Lantern Tax')
  await creator
    .getByLabel('Logline')
    .fill(
      'A lamplighter in a bankrupt harbour town must bill the sailors who steer by her light, among them her brother.',
    )
  await creator.getByLabel('Genre').click()
  await creator.getByRole('option', { name: 'Drama' }).click()
  await creator.getByLabel('Format').click()
  await creator.getByRole('option', { name: 'Feature' }).click()
  await creator.locator('button[type=submit]').first().click()
  await expect(creator).toHaveURL(/\/creator\/pitches\/[0-9a-f-]{36}\/edit/u)

  await test.step('write and publish', async () => {
    await creator
      .getByRole('button', { name: /^Story/u })
      .first()
      .click()
    await creator
      .getByRole('textbox', { name: 'Short synopsis' })
      .fill(
        'Every evening Odile lights the harbour. When the town can no longer pay, it asks her to send bills to the boats.',
      )
    await creator
      .getByRole('button', { name: /^Production/u })
      .first()
      .click()
    await creator.getByRole('combobox', { name: 'Budget range' }).click()
    await creator.getByRole('option', { name: '$1M – $5M' }).click()
    await creator
      .getByRole('button', { name: /^Rights and AI/u })
      .first()
      .click()
    await creator.getByRole('radio', { name: /No AI/u }).check()
    await expect(creator.getByText(/^Saved/u).first()).toBeVisible()
    await creator.getByRole('button', { name: 'Publish' }).click()
    await creator
      .getByRole('dialog')
      .getByRole('button', { name: /Publish/u })
      .click()
    await expect(creator.getByText(/Published|on the market/iu).first()).toBeVisible()
  })

  const investor = await (await browser.newContext()).newPage()
  await joinThroughPages(investor, baseUrl, { role: 'investor', name: 'Samuel Okoro', email: 'samuel@people.example' })
  await investor.goto(`${baseUrl}/browse`)
  await investor.getByRole('searchbox').last().fill('lamplighter')
  await expect(investor).toHaveURL(/search=lamplighter/u)
  await investor
    .getByRole('link', { name: /The Lantern Tax/u })
    .first()
    .click()
  await expect(investor.getByRole('heading', { level: 1, name: 'The Lantern Tax' })).toBeVisible()
  await expect(investor.getByText('Every evening Odile lights the harbour.')).toBeVisible()
  const slug = new URL(investor.url()).pathname

  await test.step('the visit is counted once', async () => {
    await expect
      .poll(
        async () =>
          (
            (await (await investor.request.get(`${baseUrl}/api/pitches/${slug.split('/').at(-1)}`)).json()) as {
              viewCount: number
            }
          ).viewCount,
      )
      .toBe(1)
    await investor.reload()
    await creator.goto(`${baseUrl}/creator/dashboard`)
    await expect(creator.getByRole('row', { name: /The Lantern Tax/u })).toContainText(/Views\s*1\D/u)
  })

  await test.step('a stranger without an account sees the logline and not the synopsis', async () => {
    const visitor = await (await browser.newContext()).newPage()
    const answer = await visitor.goto(`${baseUrl}${slug}`)
    const html = (await answer?.text()) ?? ''
    expect(html).toContain('A lamplighter in a bankrupt harbour town')
    expect(html).not.toContain('Every evening Odile')
    await expect(visitor.getByText('Every evening Odile')).toHaveCount(0)
  })
})

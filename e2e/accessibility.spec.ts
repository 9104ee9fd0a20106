import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'
import { bringAxe, findFaults } from './axe.ts'
import { signInThroughPages } from './people.ts'
import { demoServer } from './servers.ts'
import { test } from './test.ts'

const { baseUrl } = demoServer
const themes = ['light', 'dark'] as const
const widths = [1440, 390] as const

const pagesOfPosters = ['/', '/browse', '/pitch/the-salt-line', '/genres/drama', '/collections/salt-and-weather']
const publicPages = {
  'pages of the market': [
    '/browse?genre=drama&search=salt',
    '/browse?genre=drama&search=nobodywillfindthis',
    '/people',
    '/people/maren-oduya',
    '/people/maren-oduya/followers',
    '/people/maren-oduya/following',
    '/companies/fathom-and-fifth',
    '/collections',
  ],
  'pages that explain': [
    '/portals',
    '/how-it-works/creator',
    '/how-it-works/investor',
    '/how-it-works/production',
    '/no-such-page',
    '/dev/mail',
  ],
  'pages on the way in': [
    '/sign-in',
    '/sign-up',
    '/sign-up/creator',
    '/sign-up/production',
    '/forgot',
    '/reset?token=unknown-token-unknown-token',
    '/verify?token=unknown-token-unknown-token',
    `/unsubscribe/${'y'.repeat(43)}`,
    '/invitations/unknown-token-unknown-token',
    '/attachments/unknown-token-unknown-token',
  ],
  'components of the design system': ['/dev/ui', '/dev/ui?view=portal', '/dev/ui?view=public'],
}
// The Salt Line of the demo market has the same id at every installation.
const demoPitch = '019b76da-a800-7000-8000-0020e211f74a'
const settings = ['profile', 'account', 'security', 'devices', 'preferences', 'privacy', 'appearance', 'company'].map(
  (page) => `/settings/${page}`,
)
const portals = {
  creator: [
    '/creator/dashboard',
    '/creator/pitches',
    '/creator/pitches/new',
    '/creator/analytics',
    `/creator/analytics/${demoPitch}`,
    `/creator/pitches/${demoPitch}/people`,
    '/attachments',
    '/inbox',
    '/inbox/new?to=judith-achterberg',
    '/notifications',
    ...settings,
  ],
  investor: [
    '/investor/dashboard',
    '/investor/browse',
    '/investor/browse?genre=drama',
    '/investor/watchlist',
    '/activity',
    '/searches',
    '/settings/profile',
  ],
  production: ['/production/dashboard', '/production/browse', '/saved', '/settings/company'],
  admin: [
    '/admin/users',
    '/admin/collections',
    '/admin/reports',
    '/admin/reports?state=closed',
    '/admin/appeals',
    '/admin/audit',
    '/settings/security',
  ],
} as const
type SignIns = { items: { portal: string; email: string; password: string }[] }

/** Pages that are full of posters are looked at when the posters of the demo market are drawn. */
const untilDrawn = async (page: Page): Promise<void> => {
  test.setTimeout(240_000)
  const isDrawn = async (): Promise<boolean> => {
    const answer = await page.request.get(`${baseUrl}/api/pitches?limit=50&sort=trending`)
    const { items } = (await answer.json()) as { items: { poster: object | null }[] }
    return items.every(({ poster }) => poster !== null)
  }
  await expect.poll(isDrawn, { timeout: 150_000, intervals: [1000] }).toBe(true)
}

/** Every address of the API stands on this page: it is far larger than any other, and looks the same at every width. */
test('[A11Y1] /api/docs has no fault that axe finds', async ({ page }) => {
  test.setTimeout(120_000)
  const faults = faultsOf(page)
  await page.goto(`${baseUrl}/api/docs`)
  await bringAxe(page)
  expect(await findFaults(page, 'everything')).toEqual([])
  await page.setViewportSize({ width: 390, height: 900 })
  await page.emulateMedia({ colorScheme: 'dark' })
  expect(await findFaults(page, 'colours')).toEqual([])
  expect(faults).toEqual([])
})

/** All rules at each width; a theme changes nothing but colours, so the second one is judged by the colour rules. */
const check = async (page: Page, path: string): Promise<void> => {
  const answer = await page.goto(`${baseUrl}${path}`, { waitUntil: 'networkidle' })
  expect(answer?.status(), path).toBe(path === '/no-such-page' ? 404 : 200)
  await bringAxe(page)
  const isApp = (await page.locator('#root').count()) > 0
  const isDark = () => page.evaluate(() => document.documentElement.classList.contains('dark'))
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 })
    for (const [index, theme] of themes.entries()) {
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
      if (isApp) await expect.poll(isDark).toBe(theme === 'dark')
      const found = await findFaults(page, index === 0 ? 'everything' : 'colours')
      expect.soft(found, `${path} ${theme} ${width}`).toEqual([])
    }
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect.soft(overflow, `${path} ${width} scrolls sideways`).toBeLessThanOrEqual(0)
  }
}

/** Answers that the pages are about, and this test itself, which looks into frames that may run nothing. */
const expected = /status of (?:401|404|410)|Blocked script execution in 'about:srcdoc'/u

/** Faults that the page itself reports while it is looked at. */
const faultsOf = (page: Page): string[] => {
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error' && !expected.test(message.text())) faults.push(message.text())
  })
  return faults
}

const enter = async (page: Page, portal: string): Promise<void> => {
  const { items } = (await (await page.request.get(`${baseUrl}/api/dev/demo-sign-ins`)).json()) as SignIns
  const signIn = items.find((item) => item.portal === portal)
  await signInThroughPages(page, baseUrl, portal, signIn?.email ?? '', signIn?.password ?? '')
}

for (const [portal, paths] of Object.entries(portals)) {
  test(`[A11Y2] the ${portal} portal has no fault that axe finds, in both themes and at both widths`, async ({
    page,
  }) => {
    test.setTimeout(180_000)
    const faults = faultsOf(page)
    await enter(page, portal)
    for (const path of paths) await check(page, path)
    expect(faults).toEqual([])
  })
}

const editorPages = {
  'pages of one pitch': [
    'preview',
    'preview?as=agreement',
    'documents',
    'versions',
    'versions?older=1&newer=5&view=inline',
  ],
  'first half of the editor': ['edit', 'edit?section=story', 'edit?section=characters', 'edit?section=audience'],
  'second half of the editor': ['production', 'ask', 'rights', 'plans', 'media', 'visibility'].map(
    (section) => `edit?section=${section}`,
  ),
}

for (const [what, paths] of Object.entries(editorPages)) {
  test(`[A11Y3] the ${what} has no fault that axe finds`, async ({ page }) => {
    test.setTimeout(180_000)
    const faults = faultsOf(page)
    await enter(page, 'creator')
    for (const path of paths) await check(page, `/creator/pitches/${demoPitch}/${path}`)
    expect(faults).toEqual([])
  })
}

for (const [what, paths] of Object.entries(publicPages)) {
  test(`[A11Y1] the ${what} have no fault that axe finds, in both themes and at both widths`, async ({ page }) => {
    test.setTimeout(180_000)
    const faults = faultsOf(page)
    for (const path of paths) await check(page, path)
    expect(faults).toEqual([])
  })
}

test('[A11Y1] the pages full of posters have no fault that axe finds, in both themes and at both widths', async ({
  page,
}) => {
  const faults = faultsOf(page)
  await untilDrawn(page)
  for (const path of pagesOfPosters) await check(page, path)
  expect(faults).toEqual([])
})

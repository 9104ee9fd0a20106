import { expect, test } from '@playwright/test'
import type { Browser, Page } from '@playwright/test'
import { bringAxe, findFaults } from './axe.ts'
import { signInThroughPages } from './people.ts'
import { demoServer } from './servers.ts'

const { baseUrl } = demoServer
const themes = ['light', 'dark'] as const
const widths = [1440, 390] as const

const publicPages = [
  '/',
  '/browse',
  '/browse?genre=drama&search=salt',
  '/browse?genre=drama&search=nobodywillfindthis',
  '/pitch/the-salt-line',
  '/people',
  '/people/maren-oduya',
  '/people/maren-oduya/followers',
  '/people/maren-oduya/following',
  '/companies/fathom-and-fifth',
  '/genres/drama',
  '/collections',
  '/collections/salt-and-weather',
  '/portals',
  '/how-it-works/creator',
  '/how-it-works/investor',
  '/how-it-works/production',
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
  '/no-such-page',
  '/api/docs',
  '/dev/mail',
  '/dev/ui',
  '/dev/ui?view=portal',
  '/dev/ui?view=public',
]
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
    `/creator/pitches/${demoPitch}/people`,
    '/attachments',
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

test.beforeAll('the posters of the demo market are drawn', async ({ request }) => {
  test.setTimeout(150_000)
  const isDrawn = async (): Promise<boolean> => {
    const page = (await (await request.get(`${baseUrl}/api/pitches?limit=50&sort=trending`)).json()) as {
      items: { poster: object | null }[]
    }
    return page.items.every(({ poster }) => poster !== null)
  }
  await expect.poll(isDrawn, { timeout: 120_000, intervals: [500] }).toBe(true)
})

/** All rules at each width; a theme changes nothing but colours, so the second one is judged by the colour rules. */
const check = async (page: Page, path: string): Promise<void> => {
  const answer = await page.goto(`${baseUrl}${path}`, { waitUntil: 'networkidle' })
  expect(answer?.status(), path).toBe(path === '/no-such-page' ? 404 : 200)
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 })
    for (const [index, theme] of themes.entries()) {
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
      const found = await findFaults(page, index === 0 ? 'everything' : 'colours')
      expect.soft(found, `${path} ${theme} ${width}`).toEqual([])
    }
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect.soft(overflow, `${path} ${width} scrolls sideways`).toBeLessThanOrEqual(0)
  }
}

const pageOf = async (browser: Browser): Promise<{ page: Page; faults: string[] }> => {
  const page = await (await browser.newContext()).newPage()
  await bringAxe(page)
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of (?:401|404|410)/u.test(message.text())) faults.push(message.text())
  })
  return { page, faults }
}

for (const path of publicPages) {
  test(`[A11Y1] ${path} has no fault that axe finds, in both themes and at both widths`, async ({ browser }) => {
    const { page, faults } = await pageOf(browser)
    await check(page, path)
    expect(faults).toEqual([])
  })
}

for (const [portal, paths] of Object.entries(portals)) {
  test(`[A11Y2] the ${portal} portal has no fault that axe finds, in both themes and at both widths`, async ({
    browser,
  }) => {
    test.setTimeout(180_000)
    const { page, faults } = await pageOf(browser)
    const { items } = (await (await page.request.get(`${baseUrl}/api/dev/demo-sign-ins`)).json()) as SignIns
    const signIn = items.find((item) => item.portal === portal)
    await signInThroughPages(page, baseUrl, portal, signIn?.email ?? '', signIn?.password ?? '')
    for (const path of paths) await check(page, path)
    expect(faults).toEqual([])
  })
}

test('[A11Y3] the editor and its preview have no fault that axe finds', async ({ browser }) => {
  test.setTimeout(120_000)
  const { page } = await pageOf(browser)
  const { items } = (await (await page.request.get(`${baseUrl}/api/dev/demo-sign-ins`)).json()) as SignIns
  const signIn = items.find((item) => item.portal === 'creator')
  await signInThroughPages(page, baseUrl, 'creator', signIn?.email ?? '', signIn?.password ?? '')
  const mine = (await (await page.request.get(`${baseUrl}/api/pitches/mine`)).json()) as {
    items: { id: string; title: string }[]
  }
  const id = mine.items[0]?.id ?? ''
  const kept = mine.items.find(({ title }) => title === 'The Salt Line')?.id ?? ''
  for (const path of [
    `/creator/pitches/${id}/edit`,
    `/creator/pitches/${id}/preview`,
    `/creator/pitches/${kept}/documents`,
    `/creator/analytics/${id}`,
    `/creator/pitches/${kept}/versions`,
    `/creator/pitches/${kept}/versions?older=1&newer=5&view=inline`,
  ])
    await check(page, path)
})

test('[A11Y3] every section of the editor has no fault that axe finds', async ({ browser }) => {
  test.setTimeout(240_000)
  const { page, faults } = await pageOf(browser)
  const { items } = (await (await page.request.get(`${baseUrl}/api/dev/demo-sign-ins`)).json()) as SignIns
  const signIn = items.find((item) => item.portal === 'creator')
  await signInThroughPages(page, baseUrl, 'creator', signIn?.email ?? '', signIn?.password ?? '')
  const mine = (await (await page.request.get(`${baseUrl}/api/pitches/mine`)).json()) as {
    items: { id: string; title: string }[]
  }
  const id = mine.items.find(({ title }) => title === 'The Salt Line')?.id ?? ''
  const sections = ['story', 'characters', 'audience', 'production', 'ask', 'rights', 'plans', 'media', 'visibility']
  for (const section of sections) await check(page, `/creator/pitches/${id}/edit?section=${section}`)
  await check(page, `/creator/pitches/${id}/preview?as=agreement`)
  expect(faults).toEqual([])
})

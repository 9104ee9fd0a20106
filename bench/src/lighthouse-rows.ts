import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import lighthouse, { desktopConfig } from 'lighthouse'
import { median } from './measure.ts'
import type { Row } from './results.ts'
import { freePort, startServer } from './server-process.ts'

const rounds = 5
const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

type Scores = { performance: number; accessibility: number; lcpMs: number }

const withBrowser = async <T>(work: (port: number) => Promise<T>): Promise<T> => {
  const port = await freePort()
  const profileDir = mkdtempSync(join(tmpdir(), 'pitchey-lighthouse-'))
  const browser = spawn(
    process.env['PITCHEY_CHROMIUM'] ?? '/usr/bin/chromium',
    [...flags, `--remote-debugging-port=${port}`, `--user-data-dir=${profileDir}`, 'about:blank'],
    { stdio: 'ignore' },
  )
  const ended = new Promise((resolve) => browser.once('exit', resolve))
  try {
    for (let attempt = 0; attempt < 100; attempt += 1) {
      if (
        await fetch(`http://127.0.0.1:${port}/json/version`).then(
          (answer) => answer.ok,
          () => false,
        )
      )
        break
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
    return await work(port)
  } finally {
    browser.kill()
    await ended
    rmSync(profileDir, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 })
  }
}

const examine = async (url: string, desktop: boolean): Promise<Scores> =>
  withBrowser(async (port) => {
    const options = {
      port,
      output: 'json' as const,
      logLevel: 'error' as const,
      onlyCategories: ['performance', 'accessibility'],
    }
    const result = await lighthouse(url, options, desktop ? desktopConfig : undefined)
    const { categories, audits } = result?.lhr ?? {}
    return {
      performance: Math.round((categories?.['performance']?.score ?? 0) * 100),
      accessibility: Math.round((categories?.['accessibility']?.score ?? 0) * 100),
      lcpMs: audits?.['largest-contentful-paint']?.numericValue ?? Number.NaN,
    }
  })

const medians = async (
  urls: readonly string[],
  desktop: boolean,
): Promise<{ performance: number; accessibility: number; said: string }> => {
  const perPage = []
  for (const url of urls) {
    const scores: Scores[] = []
    for (let round = 0; round < rounds; round += 1) scores.push(await examine(url, desktop))
    perPage.push({
      path: new URL(url).pathname,
      performance: median(scores.map((score) => score.performance)),
      accessibility: median(scores.map((score) => score.accessibility)),
      lcpMs: median(scores.map((score) => score.lcpMs)),
    })
  }
  return {
    performance: Math.min(...perPage.map((page) => page.performance)),
    accessibility: Math.min(...perPage.map((page) => page.accessibility)),
    said: perPage
      .map(
        (page) =>
          `${page.path} ${page.performance}, accessibility ${page.accessibility}, LCP ${Math.round(page.lcpMs)} ms`,
      )
      .join('; '),
  }
}

const untilDrawn = async (baseUrl: string): Promise<void> => {
  for (let attempt = 0; attempt < 300; attempt += 1) {
    const page = (await (await fetch(`${baseUrl}/api/pitches?limit=50`)).json()) as {
      items: { poster: object | null }[]
    }
    if (page.items.length > 0 && page.items.every(({ poster }) => poster !== null)) return
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
}

/** Lighthouse on the landing page and on a pitch of the demo market: the worse page's median of three runs. */
export const lighthouseRows = async (): Promise<Row[]> => {
  const homeDir = mkdtempSync(join(tmpdir(), 'pitchey-lighthouse-home-'))
  const server = await startServer({ PITCHEY_HOME: homeDir, RATE_LIMIT_PER_MINUTE: '100000' })
  try {
    await untilDrawn(server.baseUrl)
    const urls = [`${server.baseUrl}/`, `${server.baseUrl}/pitch/the-salt-line`]
    const desktop = await medians(urls, true)
    const phone = await medians(urls, false)
    return [
      {
        id: 'lighthouse-desktop',
        what: desktop.said,
        value: desktop.performance,
        unit: 'of 100',
        limit: null,
        ratio: null,
        target: '≥ 99, accessibility 100',
        holds: desktop.performance >= 99 && desktop.accessibility === 100,
      },
      {
        id: 'lighthouse-phone',
        what: phone.said,
        value: phone.performance,
        unit: 'of 100',
        limit: null,
        ratio: null,
        target: '≥ 95, accessibility 100',
        holds: phone.performance >= 95 && phone.accessibility === 100,
      },
    ]
  } finally {
    await server.stop()
    rmSync(homeDir, { recursive: true, force: true })
  }
}

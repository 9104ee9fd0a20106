import { defineConfig } from '@playwright/test'
const chromium = process.env['PITCHEY_CHROMIUM'] ?? '/usr/bin/chromium'

export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  // Pages wait for the network now and then: three keep two cores busy.
  workers: 3,
  fullyParallel: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  retries: 0,
  reporter: [['list']],
  // The journeys go first: the posters that the other project waits for are drawn meanwhile.
  projects: [
    { name: 'journeys', testIgnore: 'accessibility.spec.ts' },
    { name: 'accessibility', testMatch: 'accessibility.spec.ts' },
  ],
  globalSetup: './start-servers.config.ts',
  use: {
    viewport: { width: 1440, height: 900 },
    trace: 'retain-on-failure',
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: {
      executablePath: chromium,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
})

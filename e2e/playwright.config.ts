import { defineConfig } from '@playwright/test'
const chromium = process.env['PITCHEY_CHROMIUM'] ?? '/usr/bin/chromium'

export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  workers: 2,
  fullyParallel: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  retries: 0,
  reporter: [['list']],
  // What takes longest goes first; the posters that the last pages wait for are drawn meanwhile.
  projects: [
    { name: 'journeys', testMatch: '*-journey.spec.ts' },
    { name: 'features', testIgnore: ['*-journey.spec.ts', 'accessibility.spec.ts'] },
    { name: 'accessibility', testMatch: 'accessibility.spec.ts' },
  ],
  globalSetup: './start-servers.config.ts',
  use: {
    viewport: { width: 1440, height: 900 },
    // Traces cost as much as the tests: `--trace on` brings them when something is to be understood.
    screenshot: 'only-on-failure',
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

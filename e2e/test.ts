import { test as base } from '@playwright/test'

/** A test that closes every context it opened: pages left open go on working beside the tests that follow. */
export const test = base.extend<{ closedContexts: undefined }>({
  closedContexts: [
    async ({ browser }, use) => {
      await use(undefined)
      await Promise.all(browser.contexts().map((context) => context.close()))
    },
    { auto: true },
  ],
})

import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import type { AxeResults, RunOptions } from 'axe-core'

const source = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8')

const everyRule: RunOptions = {
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
}
const colourRules: RunOptions = { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } }

type WithAxe = { axe: { run(document: object, options: RunOptions): Promise<AxeResults> } }

/** Brings axe into the document that the page shows. */
export const bringAxe = async (page: Page): Promise<void> => {
  await page.evaluate(source)
}

/** A colour on its way to another is not what anybody reads; a new theme sets out with the next frame. */
const untilColoursStand = (page: Page): Promise<unknown> =>
  page.evaluate(async () => {
    for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame)
    return Promise.allSettled(
      document.getAnimations().flatMap((animation) => (animation instanceof CSSTransition ? [animation.finished] : [])),
    )
  })

/** What axe finds in the page as it is shown: each rule with the elements that break it. */
export const findFaults = async (page: Page, part: 'everything' | 'colours'): Promise<string[]> => {
  await untilColoursStand(page)
  return page.evaluate(
    async (options) => {
      const { axe } = globalThis as unknown as WithAxe
      const { violations } = await axe.run(document, { ...options, resultTypes: ['violations'], reporter: 'no-passes' })
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`)
    },
    part === 'colours' ? colourRules : everyRule,
  )
}

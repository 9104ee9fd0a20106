import { join } from 'node:path'
import { buildWeb } from './build-web.mjs'
import { findChromium } from './find-chromium.mjs'
import { pinnedNode, projectDir } from './project.mjs'
import { programCheck } from './run-checks.mjs'
import { playwrightCheck, vitestCheck } from './test-runners.mjs'

const tool = (path) => join(projectDir, 'node_modules', path)
const onNode = (name, script, args) => programCheck(name, pinnedNode, [script, ...args])

/** One thread each: checks run beside one another, and threads of one check would work the same types out anew. */
const typeCheck = (name, configuration) =>
  onNode(name, tool('typescript/bin/tsc'), ['-p', configuration, '--checkers', '1'])

/** What can be told from the sources alone. */
export function staticChecks() {
  return [
    typeCheck('types', 'tsconfig.json'),
    typeCheck('types apps/web', 'apps/web/tsconfig.json'),
    onNode('lint', tool('oxlint/bin/oxlint'), ['--deny-warnings']),
    onNode('format', tool('oxfmt/bin/oxfmt'), ['--check']),
    onNode('boundaries', 'scripts/check-boundaries.mjs', []),
  ]
}

export const unusedCheck = () => onNode('unused code', tool('knip/bin/knip.js'), ['--no-progress'])

export const unitTests = () => vitestCheck('unit tests', ['unit', 'web'])

export const databaseTests = () => vitestCheck('database tests', ['db'])

export const webBuild = () => ({
  name: 'web build',
  run: async () => {
    await buildWeb()
    return { passed: 1, failed: 0, output: '' }
  },
})

export const browserTests = () => ({
  ...playwrightCheck('browser tests', async () => ({ PITCHEY_CHROMIUM: await findChromium() })),
  needs: ['web build'],
})

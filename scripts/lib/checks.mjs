import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { buildWeb } from './build-web.mjs'
import { findChromium } from './find-chromium.mjs'
import { pinnedNode, projectDir } from './project.mjs'
import { programCheck } from './run-checks.mjs'
import { playwrightCheck, vitestCheck } from './test-runners.mjs'

const tool = (path) => join(projectDir, 'node_modules', path)
const onNode = (name, script, args) => programCheck(name, pinnedNode, [script, ...args])

const typedFolders = ['packages/contract', 'packages/server', 'apps/node', 'apps/web', 'e2e', 'bench']

/** One check per TypeScript configuration. */
function typeChecks() {
  return typedFolders.flatMap((folder) =>
    readdirSync(join(projectDir, folder))
      .filter((name) => /^tsconfig(\.\w+)?\.json$/.test(name))
      .map((name) =>
        onNode(`types ${folder}${name === 'tsconfig.json' ? '' : ` ${name}`}`, tool('typescript/bin/tsc'), [
          '-p',
          join(folder, name),
        ]),
      ),
  )
}

/** What can be told from the sources alone. */
export function staticChecks() {
  return [
    ...typeChecks(),
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

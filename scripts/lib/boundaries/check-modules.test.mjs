import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { checkModules } from './check-modules.mjs'
import { findSources, readModules } from './module-graph.mjs'

let root
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'pitchey-boundaries-'))
  const folders = {
    'packages/contract': '@pitchey/contract',
    'packages/server': '@pitchey/server',
    'apps/node': '@pitchey/node',
  }
  write('package.json', JSON.stringify({ workspaces: Object.keys(folders) }))
  for (const [folder, name] of Object.entries(folders)) {
    write(`${folder}/package.json`, JSON.stringify({ name, exports: { './*': './src/*.ts' } }))
  }
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

function write(path, text) {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}

/** Names of the rules that the files break. */
function broken(files) {
  for (const [path, text] of Object.entries(files)) write(path, text)
  const sources = findSources(root, ['packages', 'apps', 'e2e'])
  return checkModules(readModules(root, sources)).map((line) => line.split(': ')[1])
}

const slice = 'packages/server/src/slices'

test.each([
  ['layers', 'packages/contract/src/a.ts', "import { x } from '@pitchey/server/kernel/ids'"],
  ['layers', 'apps/web/src/app/a.ts', "import type { X } from '@pitchey/server/kernel/ids'"],
  ['layers', 'packages/server/src/http/a.ts', "import { x } from '../../../../apps/node/src/config.ts'"],
  ['platform-free', 'packages/server/src/kernel/a.ts', "import { readFileSync } from 'node:fs'"],
  ['platform-free', 'packages/server/src/kernel/a.ts', "const fs = await import('fs')"],
  ['platform-free', 'packages/contract/src/a.ts', "import type { Pool } from 'pg'"],
  ['browser', 'apps/web/src/ui/a.tsx', "export { join } from 'node:path'\nexport const a = 1"],
  ['slice-to-slice', `${slice}/pitches/a.ts`, "import { x } from '../identity/identity-store.ts'"],
  [
    'slice-to-slice',
    `${slice}/pitches/poster/a.ts`,
    "import { x } from '@pitchey/server/slices/identity/identity-store'",
  ],
  ['kernel', 'packages/server/src/kernel/a.ts', "import { x } from '../slices/pitches/index.ts'"],
  ['feature-to-feature', 'apps/web/src/features/pitches/a.tsx', "import { x } from '../people/b.tsx'"],
  ['feature-upwards', 'apps/web/src/features/pitches/a.tsx', "import { x } from '../../portals/public/home.tsx'"],
  ['ui', 'apps/web/src/ui/a.tsx', "import { x } from '../features/pitches/b.tsx'"],
  ['no-export-star', 'packages/contract/src/a.ts', "export * from './b.ts'\nexport const a = 1"],
  ['no-barrel', 'packages/contract/src/index.ts', "export { b } from './b.ts'"],
  ['every-test-runs', 'packages/contract/src/a.test.ts', "test.only('a', () => {})"],
  ['every-test-runs', 'packages/contract/src/a.test.ts', "describe.skip('a', () => {})"],
  ['every-test-runs', 'packages/contract/src/a.test.ts', "test.skip.each([1])('a', () => {})"],
  ['every-test-runs', 'e2e/journeys/a.spec.ts', "test('a', () => { test.skip(true) })"],
  ['no-own-mocks', 'packages/contract/src/a.test.ts', "vi.mock('./b.ts')"],
  ['no-own-mocks', 'packages/contract/src/a.test.ts', "vi.doMock(import('./b.ts'), () => ({}))"],
  ['no-own-mocks', 'packages/contract/src/a.test.ts', "vi.mock('@pitchey/contract/ids')"],
])('%s: %s may not say %s', (rule, file, text) => {
  expect(broken({ [file]: text })).toEqual([rule])
})

test('a circle of imports is named, through types and packages too', () => {
  const files = {
    'packages/server/src/a.ts': "import { b } from './b.ts'",
    'packages/server/src/b.ts': "import type { C } from '@pitchey/server/c'",
    'packages/server/src/c.ts': "import { a } from './a.ts'",
  }
  expect(broken(files)).toEqual(['no-cycle'])
})

test('what the rules allow passes', () => {
  const files = {
    [`${slice}/pitches/index.ts`]: "export { x } from './x.ts'",
    [`${slice}/pitches/x.ts`]:
      "import { y } from '../identity/index.ts'\nimport { z } from '@pitchey/contract/ids'\nexport const x = 1",
    [`${slice}/pitches/x.db.test.ts`]:
      "import { database } from '../../../../../apps/node/test/database.ts'\nimport { readFileSync } from 'node:fs'\ntest('x', () => {})",
    'apps/node/src/main.ts':
      "import { x } from '@pitchey/server/slices/pitches/index'\nimport pg from 'pg'\nimport fs from 'node:fs'",
    'apps/web/src/portals/public/home.tsx':
      "import { a } from '../../features/pitches/a.tsx'\nimport '../../ui/button.tsx'",
    'packages/contract/src/a.test.ts': "test.each([1])('a', () => {})\nvi.mock('some-package')",
  }
  expect(broken(files)).toEqual([])
})

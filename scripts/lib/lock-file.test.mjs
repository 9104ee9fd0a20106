import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { completeLockFile, missingOptionals } from './lock-file.mjs'
import { projectDir } from './project.mjs'

const lockOf = (packages) => ({ lockfileVersion: 3, packages })

test('the lock file is complete, so that npm ci takes it (else: node scripts/complete-lock.mjs)', () => {
  const lock = JSON.parse(readFileSync(join(projectDir, 'package-lock.json'), 'utf8'))
  expect(missingOptionals(lock)).toEqual([])
})

test('an optional dependency is found below its parent, beside it and at the root', () => {
  const parent = { version: '1.0.0', optionalDependencies: { x: '1.0.0' } }
  const at = (key) => missingOptionals(lockOf({ 'node_modules/a/node_modules/b': parent, [key]: {} }))
  expect(at('node_modules/a/node_modules/b/node_modules/x')).toEqual([])
  expect(at('node_modules/a/node_modules/x')).toEqual([])
  expect(at('node_modules/x')).toEqual([])
  expect(at('node_modules/c/node_modules/x')).toHaveLength(1)
})

test('a missing one is added with the platform that its name tells', () => {
  const optionalDependencies = { '@a/b-linux-x64-musl': '1.2.3', '@a/b-wasm32-wasi': '1.2.3', 'no-platform': '1.0.0' }
  const { packages } = completeLockFile(lockOf({ 'node_modules/@a/b': { dev: true, optionalDependencies } }))
  expect(packages['node_modules/@a/b-linux-x64-musl']).toEqual({
    version: '1.2.3',
    cpu: ['x64'],
    dev: true,
    libc: ['musl'],
    optional: true,
    os: ['linux'],
  })
  expect(packages['node_modules/@a/b-wasm32-wasi']).toMatchObject({ cpu: ['wasm32'] })
  expect(packages['node_modules/no-platform']).toBeUndefined()
})

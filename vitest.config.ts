import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

const rootDir = import.meta.dirname
const exclude = ['**/node_modules/**', '**/dist/**']

/** Modules keep no state of their own, so test files may share them; loading them anew for each file took half the time. */
const isolate = false

/** Starts one throwaway PostgreSQL per run and provides its address to `*.db.test.ts`. */
const databaseCluster = join(rootDir, 'apps/node/test/database-cluster.ts')

export default defineConfig({
  test: {
    maxWorkers: availableParallelism(),
    projects: [
      {
        test: {
          name: 'unit',
          isolate,
          environment: 'node',
          include: ['{packages,apps/node,bench}/**/*.test.ts', 'scripts/**/*.test.mjs'],
          exclude: [...exclude, '**/*.db.test.ts'],
        },
      },
      {
        test: {
          name: 'web',
          isolate,
          environment: 'happy-dom',
          include: ['apps/web/**/*.test.{ts,tsx}'],
          exclude,
        },
      },
      {
        test: {
          name: 'db',
          isolate,
          environment: 'node',
          include: ['{packages,apps/node}/**/*.db.test.ts'],
          exclude,
          globalSetup: [databaseCluster],
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})

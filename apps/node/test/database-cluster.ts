import type { PgConnection } from '../src/adapters/postgres/connection.ts'
import { administer, startTestCluster } from './kit/cluster.ts'
import { prepareTemplate } from './kit/product.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    cluster: { owner: PgConnection; template: string }
  }
}

type Project = { provide(key: 'cluster', value: { owner: PgConnection; template: string }): void }

/** One PostgreSQL for the whole run, with a migrated template that every test file clones. */
export const setup = async (project: Project): Promise<() => Promise<void>> => {
  const cluster = await startTestCluster()
  const template = 'template_pitchey'
  await administer(cluster.owner, `create database ${template}`)
  await prepareTemplate({ ...cluster.owner, database: template })
  project.provide('cluster', { owner: cluster.owner, template })
  return cluster.stop
}

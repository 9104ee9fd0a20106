import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { UserId } from '@pitchey/contract/ids'
import type { Permission, UserType } from '@pitchey/contract/identity/user'
import type { Caller } from '@pitchey/server/kernel/execute'
import type { Actor, Person } from '@pitchey/server/kernel/actor'
import { newId } from '@pitchey/server/kernel/ids'
import { relayEvents } from '@pitchey/server/jobs/relay'
import { manualClock } from '@pitchey/server/ports/clock'
import { createManualLimiter } from '@pitchey/server/ports/manual-limiter'
import type { Clock } from '@pitchey/server/ports/clock'
import { unknownGeo } from '@pitchey/server/ports/geo'
import type { Geo } from '@pitchey/server/ports/geo'
import { memoryLog } from '@pitchey/server/ports/log'
import type { Log } from '@pitchey/server/ports/log'
import { sqlStatement } from '@pitchey/server/kernel/db'
import type { Database } from '@pitchey/server/kernel/db'
import { inject } from 'vitest'
import { createHasher } from '../../src/adapters/crypto/argon2-hasher.ts'
import { appCredentials, provisionAppRole } from '../../src/adapters/postgres/app-role.ts'
import type { PgConnection } from '../../src/adapters/postgres/connection.ts'
import { prepareDatabase } from '../../src/adapters/postgres/prepare-database.ts'
import type { S3Settings } from '../../src/adapters/files/s3-settings.ts'
import { createPlatform } from '../../src/platform.ts'
import { administer } from './cluster.ts'
import { createPlainImages } from './plain-images.ts'

const cheap = { memoryCost: 1024, timeCost: 1, parallelism: 1 }
const secret = 'a secret that only the tests of this run know'

const insertPerson = sqlStatement<Record<never, never>>(
  'test.insert-person',
  `with made as (
     insert into users (id, email, email_verified, name, handle, user_type, status, created_at, updated_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $8) returning id, user_type),
   role as (insert into user_roles (user_id, role_key) select id, user_type from made)
   insert into profiles (user_id, updated_at) select id, $8 from made`,
)
const permissionsOf = sqlStatement<{ key: Permission }>(
  'test.permissions-of',
  'select permission_key as key from role_permissions where role_key = $1',
)

export type TestProduct = Awaited<ReturnType<typeof startTestProduct>>

export type PersonOptions = {
  userType: UserType
  name?: string
  handle?: string
  emailVerified?: boolean
  status?: 'active' | 'suspended'
}

const platformOptions = (connection: PgConnection, filesDir: string) => ({
  connection,
  poolSize: 8,
  statementTimeoutMs: 10_000,
  responseCacheMs: 30_000,
  socketsPerPerson: 20,
  filesDir,
  settings: { baseUrl: 'http://localhost:8001', secret, mode: 'test' as const, version: 'test' },
  smtp: null,
})

/** Migrates a database and gives it its queues, so that it can serve as the template of a run. */
export const prepareTemplate = async (owner: PgConnection): Promise<void> => {
  const { app } = await prepareDatabase(owner, secret)
  const platform = await createPlatform({
    ...platformOptions(app, tmpdir()),
    log: memoryLog(),
    hasher: createHasher(cheap),
  })
  await platform.close()
}

/** Adds people who are signed in, as far as operations can tell. */
const personMaker =
  (database: Database, clock: Clock) =>
  async (person: PersonOptions): Promise<Person> => {
    const userId = newId<UserId>()
    const handle = person.handle ?? `person-${userId.slice(-12)}`
    const email = `${handle}@people.example`
    await database.rows(insertPerson, [
      userId,
      email,
      person.emailVerified ?? true,
      person.name ?? `Person ${userId.slice(-4)}`,
      handle,
      person.userType,
      person.status ?? 'active',
      clock.now(),
    ])
    const granted = await database.rows(permissionsOf, [person.userType])
    return {
      kind: 'person',
      userId,
      sessionId: newId(),
      userType: person.userType,
      emailVerified: person.emailVerified ?? true,
      permissions: new Set(granted.map((row) => row.key)),
      freshUntil: new Date(clock.now().getTime() + 600_000),
    }
  }

export type TestProductOptions = {
  now?: Date
  /** Where lines go in place of the kept ones. */
  log?: Log
  /** Countries of addresses; none is known without it. */
  geo?: Geo
  /** The bucket that holds files in place of a folder. */
  s3?: S3Settings
  /** The database to clone in place of the run's empty one. */
  template?: string
}

/** Makes a database as a copy of another: by files, which takes a fraction of the time of copying page by page. */
export const cloneDatabase = (owner: PgConnection, template: string, name: string): Promise<void> =>
  administer(owner, `create database ${name} template ${template} strategy file_copy`)

/** The product on a database of its own, cloned from a template of the run; the clock stands still until moved. */
export const startTestProduct = async (options: TestProductOptions = {}) => {
  const cluster = inject('cluster')
  const database = `t_${randomUUID().replaceAll('-', '')}`
  await cloneDatabase(cluster.owner, options.template ?? cluster.template, database)
  const owner = { ...cluster.owner, database }
  const connection = { ...owner, ...appCredentials(database, secret) }
  await provisionAppRole(owner, connection)
  const filesDir = await mkdtemp(join(tmpdir(), 'pitchey-files-'))
  const log = memoryLog()
  const clock = manualClock(options.now ?? new Date('2026-03-02T10:00:00.000Z'))
  const hasher = createHasher(cheap)
  const open = () =>
    createPlatform({
      ...platformOptions(connection, filesDir),
      log: options.log ?? log,
      geo: options.geo ?? unknownGeo,
      s3: options.s3 ?? null,
      clock,
      hasher,
      images: createPlainImages(),
      createLimiter: (_name, limit, windowSeconds) => createManualLimiter(clock, limit, windowSeconds),
    })
  const platform = await open()
  const { product } = platform

  const addPerson = personMaker(platform.database, clock)

  const as = (actor: Actor): Caller => ({
    actor,
    request: { id: 'test-request', address: '192.0.2.1', userAgent: 'test' },
  })

  return {
    ...platform,
    kernel: product.kernel,
    clock,
    log,
    hasher,
    owner,
    filesDir,
    addPerson,
    /** A second process on the same database, with the same clock. The caller closes it. */
    openAnother: open,
    as,
    /** Hands waiting events over and works every queue off, here and now. */
    settle: async () => {
      for (;;) {
        const relayed = await relayEvents(product.kernel, product.jobs, product.sockets.onEvents)
        const worked = await platform.jobs.drain(product.kernel, product.jobs)
        if (relayed + worked === 0) return
      }
    },
    stop: async () => {
      await platform.close()
      await administer(cluster.owner, `drop database ${database} with (force)`, `drop role ${connection.user}`)
      await rm(filesDir, { recursive: true, force: true })
    },
  }
}

import { createProduct, busTopics } from '@pitchey/server/product'
import type { Ports, Product } from '@pitchey/server/product'
import { createResponseCache } from '@pitchey/server/http/response-cache'
import type { ResponseCache } from '@pitchey/server/http/response-cache'
import { systemClock } from '@pitchey/server/ports/clock'
import type { Clock } from '@pitchey/server/ports/clock'
import { unknownGeo } from '@pitchey/server/ports/geo'
import type { Geo } from '@pitchey/server/ports/geo'
import type { FileStore } from '@pitchey/server/ports/file-store'
import type { Images } from '@pitchey/server/ports/images'
import type { Log } from '@pitchey/server/ports/log'
import type { Rooms } from '@pitchey/server/ports/rooms'
import type { PasswordHasher } from '@pitchey/server/ports/password-hasher'
import type { SocketPlatform } from '@pitchey/server/realtime/hub-types'
import type { Settings } from '@pitchey/server/settings'
import { createHealth } from '@pitchey/server/slices/operations/index'
import type { Health } from '@pitchey/server/slices/operations/index'
import { compress } from './adapters/crypto/compress.ts'
import { createFileCheckerOnDemand } from './adapters/files/checks/file-checker-on-demand.ts'
import { openFileStore } from './adapters/files/open-file-store.ts'
import type { S3Settings } from './adapters/files/s3-settings.ts'
import { createMemoryLimiter } from './adapters/limits/memory-limiter.ts'
import { createImagesOnDemand } from './adapters/images/images-on-demand.ts'
import { createJobRunner } from './adapters/jobs/job-runner.ts'
import type { JobRunner } from './adapters/jobs/job-runner.ts'
import { createMetrics } from './adapters/metrics/prometheus.ts'
import type { Metrics } from './adapters/metrics/prometheus.ts'
import { createSmtpMailer } from './adapters/mail/smtp-mailer.ts'
import { createBus } from './adapters/postgres/bus.ts'
import type { PgBus } from './adapters/postgres/bus.ts'
import type { PgConnection } from './adapters/postgres/connection.ts'
import { createDatabase } from './adapters/postgres/database.ts'
import type { PgDatabase } from './adapters/postgres/database.ts'
import { isConnectionLoss, isOverloaded } from './adapters/postgres/connection-loss.ts'
import { createPgRooms } from './adapters/postgres/rooms.ts'
import { socketMetrics } from './adapters/metrics/socket-metrics.ts'
import { healthProbes } from './health-probes.ts'

export type PlatformOptions = {
  /** How the application signs in to a database that `prepareDatabase` made ready. */
  connection: PgConnection
  poolSize: number
  statementTimeoutMs: number
  filesDir: string
  /** The bucket that holds files in place of the folder. */
  s3?: S3Settings | null
  responseCacheMs: number
  /** Sockets that one person may have on this process. */
  socketsPerPerson: number
  /** Counters of the sockets' limits; in this process without it. */
  createLimiter?: SocketPlatform['createLimiter']
  /** Draws and re-encodes pictures; sharp and Skia without it. */
  images?: Images
  /** Countries of addresses; unknown without it. */
  geo?: Geo
  settings: Settings
  smtp: { url: string; from: string } | null
  log: Log
  hasher: PasswordHasher
  clock?: Clock
}

/** The product on Node, with everything it stands on. */
export type Platform = {
  product: Product
  database: PgDatabase
  bus: PgBus
  rooms: Rooms
  files: FileStore
  jobs: JobRunner
  cache: ResponseCache | null
  metrics: Metrics
  health: Health
  settings: Settings
  log: Log
  close(): Promise<void>
}

const socketPlatform = ({ createLimiter, socketsPerPerson }: PlatformOptions, rooms: Rooms): SocketPlatform => ({
  rooms,
  createLimiter: createLimiter ?? ((_name, limit, windowSeconds) => createMemoryLimiter(limit, windowSeconds)),
  isDependencyDown: (error) => isConnectionLoss(error) || isOverloaded(error),
  later: setImmediate,
  mostPerPerson: socketsPerPerson,
})

/** Connects the product to PostgreSQL, files, mail and jobs. Jobs are only worked off after `jobs.work`. */
export const createPlatform = async (options: PlatformOptions): Promise<Platform> => {
  const { log, settings, connection, clock = systemClock, poolSize, statementTimeoutMs, responseCacheMs } = options
  const metrics = createMetrics()
  const database = createDatabase({ connection, poolSize, statementTimeoutMs, log, onQuery: metrics.observeQuery })
  metrics.gauge('pitchey_database_connections', 'Open connections of the pool', () => database.pool.totalCount)
  metrics.gauge('pitchey_database_waiting', 'Requests that wait for a connection', () => database.pool.waitingCount)
  const bus = await createBus(connection, busTopics, log)
  const rooms = createPgRooms(database, bus)
  const jobs = await createJobRunner(connection, log)
  const files = await openFileStore(options.filesDir, options.s3 ?? null)
  const mailer = options.smtp && createSmtpMailer(options.smtp.url, options.smtp.from)
  const cache = responseCacheMs > 0 ? createResponseCache(bus, ['market'], compress, responseCacheMs) : null
  const probes = healthProbes({ database, files, mailer })
  const cacheStats = () => cache?.stats() ?? { hits: 0, misses: 0 }
  const { version } = settings
  const health = createHealth({ probes, metrics, cacheStats, clock, startedAt: clock.now(), version, log })
  const ports: Ports = {
    database,
    clock,
    log,
    jobs,
    bus,
    hasher: options.hasher,
    files,
    fileChecker: createFileCheckerOnDemand(),
    images: options.images ?? createImagesOnDemand(),
    mailer,
    settings,
    sockets: socketPlatform(options, rooms),
    geo: options.geo ?? unknownGeo,
  }
  const product = createProduct(ports, health)
  socketMetrics(metrics, product.sockets.hub.figures)
  await jobs.prepare(product.jobs)
  return {
    product,
    database,
    bus,
    rooms,
    files,
    jobs,
    cache,
    metrics,
    health,
    settings,
    log,
    close: async () => {
      await jobs.stop(10_000)
      await product.sockets.hub.stop()
      await product.analytics.queue.stop()
      product.marketIndex.close()
      cache?.close()
      await bus.close()
      await database.close()
      mailer?.close()
    },
  }
}

import { randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import type { Server } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { getConnInfo } from '@hono/node-server/conninfo'
import { answerHeaders } from '@pitchey/server/http/security-headers'
import { refuseUnknownApi } from '@pitchey/server/http/app'
import type { HttpEnv } from '@pitchey/server/http/http-types'
import type { Log } from '@pitchey/server/ports/log'
import type { Context, Hono } from 'hono'
import { createSocketServer } from './adapters/sockets/socket-server.ts'
import type { SocketServer } from './adapters/sockets/socket-server.ts'
import { createMemoryLimiter } from './adapters/limits/memory-limiter.ts'
import { isConnectionLoss, isOverloaded } from './adapters/postgres/connection-loss.ts'
import { trustedProxies } from './adapters/trusted-proxies.ts'
import type { Config } from './config.ts'
import { mountDevTools } from './dev-tools.ts'
import { createFastLane } from './fast-lane.ts'
import type { FastLane } from './fast-lane.ts'
import { mountOperations } from './operations.ts'
import { limitPages, pointsPerApiRequest } from './page-limit.ts'
import type { Platform } from './platform.ts'
import { readOnlyPages } from './read-only-pages.ts'
import { lastResort, refuseRequest, requestFault } from './request-faults.ts'
import { mountDocumentFiles } from './uploads/mount-document-files.ts'
import { mountUploads } from './uploads/mount-uploads.ts'
import { mountApiDocs } from './web/mount-api-docs.ts'
import { mountUnsubscribe } from './web/mount-unsubscribe.ts'
import { mountWeb } from './web/mount-web.ts'

/** How long a client may take and how much it may send before it has said what it wants. */
const serverLimits = {
  /** Longer than the idle time of usual proxies, so that it is they who close. */
  keepAliveTimeout: 75_000,
  headersTimeout: 15_000,
  requestTimeout: 60_000,
  connectionsCheckingInterval: 5000,
  maxHeaderSize: 16 * 1024,
}
const maxHeaders = 100
const maxRequestsPerConnection = 10_000
const silentConnectionMs = 120_000
const socketHeartbeatMs = 25_000
/** How often a minute an address may try for each socket it may have. */
const socketAttemptsPerPlace = 4

/** Origins whose pages may change something: this site, configured ones, and in development this machine's own ports. */
const allowedOrigins = (config: Config): ReadonlySet<string> => {
  const local = [config.port, 5173].flatMap((port) => [`http://localhost:${port}`, `http://127.0.0.1:${port}`])
  return new Set([config.baseUrl, ...config.corsOrigins, ...(config.mode === 'production' ? [] : local)])
}

/** The whole site: API, pages, pictures, health, and the short way for answers that are the same for everybody. */
export type Site = {
  app: Hono<HttpEnv>
  fastLane: FastLane
  /** Those of every answer that is not a page. */
  headers: Record<string, string>
  log: Log
  sockets: SocketServer
}

const peerAddress = (c: Context): string | undefined => getConnInfo(c).remote.address

/** The site of a platform. `distDir` holds the built web app, where it is not in its usual place. */
export const createSite = async (platform: Platform, config: Config, distDir?: string): Promise<Site> => {
  const https = config.baseUrl.startsWith('https:')
  const addressLimit = createMemoryLimiter(config.rateLimitPerMinute)
  const isTrustedProxy = trustedProxies(config.trustedProxies)
  const isDependencyDown = (error: unknown) => isConnectionLoss(error) || isOverloaded(error)
  const app = platform.product.http({
    peerAddress,
    isTrustedProxy,
    limits: {
      address: addressLimit,
      signIn: createMemoryLimiter(config.rateLimitSignInPerMinute),
      account: createMemoryLimiter(config.rateLimitAccountPerMinute),
    },
    allowedOrigins: allowedOrigins(config),
    https,
    cache: platform.cache,
    metrics: platform.metrics,
    isDependencyDown,
    newRequestId: randomUUID,
    checkAnswers: config.mode !== 'production',
  })
  mountUploads(app, platform.product)
  mountDocumentFiles(app, platform.product, platform.files)
  const headers = answerHeaders({ https })
  const pageLimit = createMemoryLimiter(config.rateLimitPerMinute * pointsPerApiRequest)
  const pagesLimited = limitPages({ limiter: pageLimit, peerAddress, isTrustedProxy, headers })
  mountUnsubscribe(app, platform, headers, pagesLimited)
  app.use('*', readOnlyPages(headers))
  app.use('*', pagesLimited)
  mountOperations(app, platform, { metricsToken: config.metricsToken, headers })
  const development = config.mode !== 'production'
  if (development) mountDevTools(app, platform, config)
  await mountApiDocs(app, platform.settings, distDir)
  refuseUnknownApi(app)
  await mountWeb(app, platform, { distDir, demo: config.seedDemo, development })
  const { cache, metrics, log } = platform
  return {
    app,
    headers,
    log,
    sockets: createSocketServer({
      sockets: platform.product.sockets,
      allowedOrigins: allowedOrigins(config),
      isTrustedProxy,
      isDependencyDown,
      attempts: createMemoryLimiter(config.socketsPerAddress * socketAttemptsPerPlace),
      mostPerAddress: config.socketsPerAddress,
      heartbeatEveryMs: socketHeartbeatMs,
      headers,
      log,
    }),
    fastLane: createFastLane({ cache, metrics, log, limiter: addressLimit, isTrustedProxy, headers }),
  }
}

/** Listens with the site. Rejects with the error of `node:http` when it cannot. */
export const listen = async (
  { app, fastLane, headers, log }: Omit<Site, 'sockets'>,
  config: Pick<Config, 'host' | 'port'>,
): Promise<Server> => {
  const slow = getRequestListener(app.fetch, { errorHandler: lastResort(headers, log) })
  const server = createServer(serverLimits, (request, response) => {
    const fault = requestFault(request)
    if (fault !== null) return refuseRequest(response, fault, headers)
    fastLane(request, response, () => void slow(request, response))
  })
  server.maxHeadersCount = maxHeaders
  server.maxRequestsPerSocket = maxRequestsPerConnection
  server.setTimeout(silentConnectionMs)
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(config.port, config.host, resolve)
  })
  return server
}

/** Stops taking requests and waits until those under way are answered, for at most `timeoutMs`. */
export const drain = async (server: Server, timeoutMs: number): Promise<void> => {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  server.closeIdleConnections()
  const timer = setTimeout(() => server.closeAllConnections(), timeoutMs)
  await closed
  clearTimeout(timer)
}

import type { Hono } from 'hono'
import { createHttpApp } from './http/app.ts'
import type { HttpDependencies, HttpEnv } from './http/http-types.ts'
import type { Route } from './http/route.ts'
import type { Job } from './jobs/job.ts'
import type { Database } from './kernel/db.ts'
import type { Kernel } from './kernel/execute.ts'
import type { Bus } from './ports/bus.ts'
import type { Clock } from './ports/clock.ts'
import type { FileChecker } from './ports/file-checker.ts'
import type { Geo } from './ports/geo.ts'
import type { FileStore } from './ports/file-store.ts'
import type { Images } from './ports/images.ts'
import type { JobQueue } from './ports/jobs.ts'
import type { Log } from './ports/log.ts'
import type { Mailer } from './ports/mailer.ts'
import type { PasswordHasher } from './ports/password-hasher.ts'
import type { SocketPlatform } from './realtime/hub-types.ts'
import type { Settings } from './settings.ts'
import { administrationRoutes } from './slices/administration/index.ts'
import { createAnalytics } from './slices/analytics/index.ts'
import type { Analytics } from './slices/analytics/index.ts'
import { alertHints, alertJobs, alertRoutes } from './slices/alerts/index.ts'
import { collectionRoutes } from './slices/collections/index.ts'
import { createMarketIndex, discoveryJobs, discoveryRoutes } from './slices/discovery/index.ts'
import type { MarketIndex } from './slices/discovery/index.ts'
import { appendToUpload, documentHints, documentJobs, documentRoutes } from './slices/documents/index.ts'
import { engagementHints, engagementJobs, engagementRoutes } from './slices/engagement/index.ts'
import { createIdentity } from './slices/identity/index.ts'
import type { Identity } from './slices/identity/index.ts'
import { matchingJobs, matchingRoutes } from './slices/matching/index.ts'
import { serveImage } from './slices/media/index.ts'
import { messagingHints, messagingRoutes } from './slices/messaging/index.ts'
import { moderationRoutes } from './slices/moderation/index.ts'
import { inAppJobs, notificationHints, notificationJobs, notificationRoutes } from './slices/notifications/index.ts'
import { healthRoutes } from './slices/operations/index.ts'
import type { Health } from './slices/operations/index.ts'
import { organisationHints, organisationRoutes } from './slices/organisations/index.ts'
import { peopleHints, peopleRoutes } from './slices/people/index.ts'
import { pitchHints, pitchJobs, pitchRoutes, teamRoutes } from './slices/pitches/index.ts'
import { createSockets } from './slices/realtime/index.ts'
import type { Sockets } from './slices/realtime/index.ts'

/** Everything from outside that the product stands on. */
export type Ports = {
  database: Database
  clock: Clock
  log: Log
  jobs: JobQueue
  bus: Bus
  hasher: PasswordHasher
  files: FileStore
  /** Judges what people upload, by its content. */
  fileChecker: FileChecker
  images: Images
  /** Null where no mail server is configured: mail then stays in the outbox. */
  mailer: Mailer | null
  settings: Settings
  sockets: SocketPlatform
  geo: Geo
}

/** Topics of the bus that the product listens to. */
export const busTopics = ['market', 'listings', 'sessions', 'actors', 'outbox', 'rooms', 'counters'] as const

export type Product = {
  kernel: Kernel
  identity: Identity
  routes: Route[]
  jobs: Job[]
  sockets: Sockets
  /** The platform stops its queue, so that nothing that waits is lost. */
  analytics: Analytics
  marketIndex: MarketIndex
  serveImage: ReturnType<typeof serveImage>
  /** One step of an upload, for the door that speaks its protocol. */
  appendToUpload: ReturnType<typeof appendToUpload>
  /** The HTTP API on top of what only the platform knows. */
  http(deps: Omit<HttpDependencies, 'kernel' | 'routes' | 'authenticate'>): Hono<HttpEnv>
}

/** The product on its ports: every route, every job. */
export const createProduct = (ports: Ports, health: Health): Product => {
  const { database, clock, log, jobs, bus, hasher, files, images, settings } = ports
  const kernel: Kernel = { database, clock, log, jobs }
  const identity = createIdentity({ database, clock, hasher, bus, log, settings })
  const analytics = createAnalytics({ database, log, settings })
  const sockets = createSockets({
    kernel,
    bus,
    settings,
    platform: ports.sockets,
    authenticate: identity.authenticate,
    hints: [
      pitchHints,
      engagementHints,
      organisationHints,
      peopleHints,
      messagingHints,
      notificationHints,
      alertHints,
      documentHints,
    ],
  })
  const marketIndex = createMarketIndex({ database, bus, log, later: ports.sockets.later })
  const routes = [
    ...identity.routes,
    ...peopleRoutes(images, files),
    ...organisationRoutes,
    ...pitchRoutes(images, files),
    ...teamRoutes(settings),
    ...documentRoutes,
    ...discoveryRoutes(marketIndex),
    ...matchingRoutes,
    ...alertRoutes(settings),
    ...engagementRoutes({
      secret: settings.secret,
      geo: ports.geo,
      cameAgain: (visit) => void analytics.queue.offer({ kind: 'again', ...visit }),
    }),
    ...analytics.routes,
    ...collectionRoutes,
    ...messagingRoutes,
    ...notificationRoutes,
    ...administrationRoutes(identity, clock),
    ...moderationRoutes({ identity, settings }),
    ...healthRoutes(health),
    ...sockets.routes,
  ]
  return {
    kernel,
    identity,
    routes,
    sockets,
    analytics,
    marketIndex,
    jobs: [...productJobs(ports, identity.jobs), ...analytics.jobs],
    serveImage: serveImage(files),
    appendToUpload: appendToUpload(files),
    http: (deps) => createHttpApp({ ...deps, kernel, routes, authenticate: identity.authenticate }),
  }
}

const productJobs = (
  {
    images,
    files,
    fileChecker,
    mailer,
    settings,
  }: Pick<Ports, 'images' | 'files' | 'fileChecker' | 'mailer' | 'settings'>,
  identityJobs: readonly Job[],
): Job[] => [
  ...identityJobs,
  ...notificationJobs(mailer),
  ...inAppJobs,
  ...pitchJobs(settings, images, files),
  ...documentJobs(files, fileChecker),
  ...discoveryJobs,
  ...engagementJobs,
  ...matchingJobs,
  ...alertJobs(settings),
]

import type { Context } from 'hono'
import { visitor } from '../kernel/actor.ts'
import type { Actor } from '../kernel/actor.ts'
import type { Kernel } from '../kernel/execute.ts'
import type { Limiter } from '../ports/limiter.ts'
import type { Log } from '../ports/log.ts'
import type { FaultClassifier } from './problem-response.ts'
import type { RequestMetrics } from './request-metrics.ts'
import type { ResponseCache } from './response-cache.ts'
import type { Route } from './route.ts'

/** What the pipeline leaves on a request's context. */
export type HttpEnv = {
  Variables: { requestId: string; log: Log; actor: Actor; address: string; route: string | undefined }
}

export type HttpDependencies = {
  kernel: Kernel
  routes: readonly Route[]
  /** Who sends a request, by its cookie header. */
  authenticate(cookieHeader: string | undefined): Promise<Actor>
  peerAddress(c: Context): string | undefined
  isTrustedProxy(address: string): boolean
  limits: { address: Limiter; signIn: Limiter; account: Limiter }
  allowedOrigins: ReadonlySet<string>
  https: boolean
  /** Null where every answer is made anew. */
  cache: ResponseCache | null
  metrics: RequestMetrics
  isDependencyDown: FaultClassifier
  newRequestId(): string
  /** Answers are checked against the contract before they leave; costs time, so not in production. */
  checkAnswers: boolean
}

/** Who sends a request. */
export const actorOf = (c: Context<HttpEnv>): Actor => c.get('actor') ?? visitor

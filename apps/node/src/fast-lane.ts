import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { encodingFor } from '@pitchey/server/http/accepted-encoding'
import { addressBucket, clientAddress } from '@pitchey/server/http/client-address'
import { requestIdOf } from '@pitchey/server/http/pipeline'
import type { RequestMetrics } from '@pitchey/server/http/request-metrics'
import type { CachedAnswer, Encodings, ResponseCache } from '@pitchey/server/http/response-cache'
import { namesTag } from '@pitchey/server/http/send-finished'
import type { Limiter, LimitVerdict } from '@pitchey/server/ports/limiter'
import type { Log } from '@pitchey/server/ports/log'

/** Answers a request at once if it can, and leaves it to `slow` otherwise. */
export type FastLane = (request: IncomingMessage, response: ServerResponse, slow: () => void) => void

type Options = {
  cache: ResponseCache | null
  limiter: Limiter
  metrics: RequestMetrics
  log: Log
  isTrustedProxy: (address: string) => boolean
  headers: Record<string, string>
}

/** What one request gets: the finished answer, and its own headers. */
type Reply = { answer: CachedAnswer; verdict: LimitVerdict; requestId: string }

type Found = { route: string; answer: CachedAnswer }

const json = ['Content-Type', 'application/json']

const content: Record<keyof Encodings, string[]> = {
  plain: json,
  brotli: [...json, 'Content-Encoding', 'br'],
  gzip: [...json, 'Content-Encoding', 'gzip'],
}

/** Writes an answer behind the headers that are the same for all. Answers the status. */
const send = (request: IncomingMessage, response: ServerResponse, fixed: readonly string[], reply: Reply): number => {
  const { answer, verdict, requestId } = reply
  const encoding = encodingFor(request.headers['accept-encoding']?.toString())
  const bytes = answer[encoding]
  const unchanged = namesTag(request.headers['if-none-match'], answer.etag)
  response.writeHead(unchanged ? 304 : 200, [
    ...fixed,
    'ETag',
    answer.etag,
    'X-Request-Id',
    requestId,
    'X-RateLimit-Limit',
    String(verdict.limit),
    'X-RateLimit-Remaining',
    String(verdict.remaining),
    'X-RateLimit-Reset',
    String(verdict.resetSeconds),
    ...(unchanged ? [] : [...content[encoding], 'Content-Length', String(bytes.byteLength)]),
  ])
  response.end(unchanged ? undefined : bytes)
  return unchanged ? 304 : 200
}

/**
 * The short way for finished answers that are the same for everybody: a GET without cookie or foreign origin whose
 * exact target was answered a moment ago. The address is counted like on the long way, and the headers are the same.
 */
export const createFastLane = ({ cache, limiter, metrics, log, isTrustedProxy, headers }: Options): FastLane => {
  const fixed = [
    ...Object.entries(headers),
    ['Cache-Control', 'public, max-age=0, must-revalidate'],
    ['Vary', 'Accept-Encoding, Origin'],
  ].flat()

  const answerOr = async (
    request: IncomingMessage,
    response: ServerResponse,
    found: Found,
    slow: () => void,
  ): Promise<void> => {
    const startedAt = performance.now()
    const forwarded = request.headers['x-forwarded-for']
    const address = clientAddress(
      request.socket.remoteAddress,
      typeof forwarded === 'string' ? forwarded : undefined,
      isTrustedProxy,
    )
    const verdict = await limiter.take(addressBucket(address))
    if (!verdict.allowed) {
      slow()
      return
    }
    const given = request.headers['x-request-id']
    const requestId = requestIdOf(typeof given === 'string' ? given : undefined, randomUUID)
    const status = send(request, response, fixed, { answer: found.answer, verdict, requestId })
    const sample = { method: 'GET', route: found.route, status, durationMs: performance.now() - startedAt }
    metrics.observe(sample)
    log.info({ requestId, ...sample, userId: null }, 'request')
  }

  return (request, response, slow) => {
    const found = request.method === 'GET' && request.url !== undefined ? cache?.known(request.url) : undefined
    if (!found || request.headers.cookie !== undefined || request.headers.origin !== undefined) {
      slow()
      return
    }
    answerOr(request, response, found, slow).catch((error: unknown) => {
      log.error({ err: error }, 'the fast lane failed')
      response.destroy()
    })
  }
}

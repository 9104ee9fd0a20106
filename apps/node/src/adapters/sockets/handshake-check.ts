import type { IncomingMessage } from 'node:http'
import { addressBucket, clientAddress } from '@pitchey/server/http/client-address'
import { Problem } from '@pitchey/server/kernel/problem'
import type { Limiter } from '@pitchey/server/ports/limiter'
import { socketPath } from '@pitchey/contract/realtime/protocol'
import { requestFault } from '../../request-faults.ts'

const headerOf = (request: IncomingMessage, name: string): string | undefined => {
  const value = request.headers[name]
  return typeof value === 'string' ? value : undefined
}

/** Where a request for a socket came from, and what is counted together with it. */
export const originOfRequest = (request: IncomingMessage, isTrustedProxy: (address: string) => boolean) => {
  const address = clientAddress(request.socket.remoteAddress, headerOf(request, 'x-forwarded-for'), isTrustedProxy)
  return { address, bucket: addressBucket(address) }
}

/**
 * [RT1] What can be judged without asking who it is: the address is ours and carries nothing, the page is ours.
 * Throws `Problem`.
 */
export const checkRequest = (request: IncomingMessage, allowedOrigins: ReadonlySet<string>): void => {
  const fault = requestFault(request)
  if (fault !== null) throw new Problem('malformed', { detail: fault })
  const target = request.url ?? ''
  const [path] = target.split(/[?#]/u)
  if (path !== socketPath) throw new Problem('not_found', { detail: `Sockets are opened at ${socketPath}.` })
  if (target !== socketPath) {
    throw new Problem('malformed', { detail: 'The address takes no parameters: the session cookie says who you are.' })
  }
  if (request.method !== 'GET') throw new Problem('method_not_allowed')
  const origin = headerOf(request, 'origin')
  if (origin === undefined || !allowedOrigins.has(origin)) {
    throw new Problem('cross_site', { detail: 'Sockets are opened by pages of this site.' })
  }
}

/** Counts the attempt of an address. Throws `too_many_requests`. */
export const countAttempt = async (limiter: Limiter, bucket: string): Promise<void> => {
  const verdict = await limiter.take(bucket)
  if (verdict.allowed) return
  throw new Problem('too_many_requests', {
    retryAfterSeconds: Math.max(1, verdict.resetSeconds),
    detail: `At most ${verdict.limit} sockets a minute are opened from here.`,
  })
}

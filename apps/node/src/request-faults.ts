import type { IncomingMessage, ServerResponse } from 'node:http'
import { RequestError } from '@hono/node-server'
import { problemBody, problemHeaders } from '@pitchey/server/http/problem-response'
import { Problem } from '@pitchey/server/kernel/problem'
import type { Log } from '@pitchey/server/ports/log'

const hostShape = /^(?:[a-z0-9][a-z0-9._-]{0,252}|\[[0-9a-f:.]{2,45}\])(?::\d{1,5})?$/iu

const hostsOf = ({ rawHeaders }: IncomingMessage): string[] => {
  const hosts: string[] = []
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const name = rawHeaders[at] ?? ''
    if (name.length === 4 && name.toLowerCase() === 'host') hosts.push(rawHeaders[at + 1] ?? '')
  }
  return hosts
}

/**
 * What is wrong with a request before its address is looked at: it must name one host, and that must be a host (RFC
 * 9112, section 3.2). Node itself takes the first of two and any text. Null when nothing is.
 */
export const requestFault = (request: IncomingMessage): string | null => {
  const [host, another] = hostsOf(request)
  if (host === undefined) return 'The Host header is missing.'
  if (another !== undefined) return 'There is more than one Host header.'
  return hostShape.test(host) ? null : 'The Host header is not the name of a host.'
}

const answerOf = (problem: Problem, headers: Record<string, string>) => ({
  status: problem.status,
  body: JSON.stringify(problemBody(problem, { path: '/', requestId: 'none' })),
  headers: { ...headers, ...problemHeaders(problem), Connection: 'close' },
})

/** Answers such a request without any of the site. The connection ends: what follows on it is not to be trusted. */
export const refuseRequest = (response: ServerResponse, detail: string, headers: Record<string, string>): void => {
  const answer = answerOf(new Problem('malformed', { detail }), headers)
  response.writeHead(answer.status, { ...answer.headers, 'Content-Length': Buffer.byteLength(answer.body) })
  response.end(answer.body)
}

/** Answers what could not be made a request of, and what failed outside of every route. */
export const lastResort =
  (headers: Record<string, string>, log: Log) =>
  (error: unknown): Response => {
    const unreadable = error instanceof RequestError
    if (!unreadable) log.error({ err: error }, 'a request failed outside of every route')
    const problem = unreadable
      ? new Problem('malformed', { detail: 'The address of the request cannot be read.' })
      : new Problem('internal')
    const { status, body, headers: all } = answerOf(problem, headers)
    return new Response(body, { status, headers: all })
  }

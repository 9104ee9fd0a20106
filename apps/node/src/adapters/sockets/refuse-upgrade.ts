import { STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'
import { problemBody, problemHeaders } from '@pitchey/server/http/problem-response'
import type { Problem } from '@pitchey/server/kernel/problem'

/** Answers a request for a socket with a problem, as any other request, and ends the connection. */
export const refuseUpgrade = (
  socket: Duplex,
  problem: Problem,
  headers: Record<string, string>,
  requestId: string,
): void => {
  const body = JSON.stringify(problemBody(problem, { path: '/ws', requestId }))
  const all = {
    ...headers,
    ...problemHeaders(problem),
    'X-Request-Id': requestId,
    'Content-Length': String(Buffer.byteLength(body)),
    Connection: 'close',
  }
  const head = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`)
  socket.end(`HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status] ?? 'Refused'}\r\n${head.join('')}\r\n${body}`)
}

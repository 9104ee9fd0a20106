import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createManualLimiter } from '@pitchey/server/ports/manual-limiter'
import type { Limiter } from '@pitchey/server/ports/limiter'
import type { Platform } from '../../src/platform.ts'
import { createSocketServer } from '../../src/adapters/sockets/socket-server.ts'
import { isConnectionLoss } from '../../src/adapters/postgres/connection-loss.ts'
import { drain } from '../../src/http-server.ts'
import { origin } from './site.ts'
import { openSocket } from './socket-client.ts'

type Options = { mostPerAddress?: number; heartbeatEveryMs?: number; attempts?: Limiter }

/**
 * Sockets of a platform on a port of their own. Their hub looks after them only when a test says so (`beat`,
 * `maintain`): by its own timers it would close sockets as idle in the moment a test moves the clock.
 */
export const startSocketSite = async (platform: Platform, clock: { now(): Date }, options: Options = {}) => {
  const { sockets } = platform.product
  const socketServer = createSocketServer({
    sockets,
    allowedOrigins: new Set([origin]),
    isTrustedProxy: () => false,
    isDependencyDown: isConnectionLoss,
    attempts: options.attempts ?? createManualLimiter(clock, 100_000),
    mostPerAddress: options.mostPerAddress ?? 1000,
    heartbeatEveryMs: options.heartbeatEveryMs ?? 25_000,
    headers: {},
    log: platform.log,
  })
  const server = createServer((_request, response) => response.writeHead(404).end())
  socketServer.attach(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  await sockets.hub.beat()
  const { port } = server.address() as AddressInfo
  return {
    port,
    hub: sockets.hub,
    open: (person: { cookie: string }) => openSocket(port, { cookie: person.cookie }),
    drain: () => socketServer.drain(2000),
    stop: async () => {
      await socketServer.drain(500)
      await drain(server, 500)
    },
  }
}

export type SocketSite = Awaited<ReturnType<typeof startSocketSite>>

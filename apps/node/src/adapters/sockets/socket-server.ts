import { randomUUID } from 'node:crypto'
import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { maxMessageBytes } from '@pitchey/contract/realtime/protocol'
import { toProblem } from '@pitchey/server/http/problem-response'
import type { FaultClassifier } from '@pitchey/server/http/problem-response'
import { Problem } from '@pitchey/server/kernel/problem'
import type { Limiter } from '@pitchey/server/ports/limiter'
import type { Log } from '@pitchey/server/ports/log'
import type { Handshake, Socket } from '@pitchey/server/realtime/hub-types'
import type { Sockets } from '@pitchey/server/slices/realtime/index'
import { WebSocketServer } from 'ws'
import type { RawData, WebSocket } from 'ws'
import { checkRequest, countAttempt, originOfRequest } from './handshake-check.ts'
import { startHeartbeat } from './heartbeat.ts'
import { refuseUpgrade } from './refuse-upgrade.ts'
import { createWire } from './socket-wire.ts'

export type SocketServerOptions = {
  sockets: Sockets
  allowedOrigins: ReadonlySet<string>
  isTrustedProxy(address: string): boolean
  isDependencyDown: FaultClassifier
  /** Counts attempts by address. */
  attempts: Limiter
  /** Sockets that one address may have at once. */
  mostPerAddress: number
  heartbeatEveryMs: number
  headers: Record<string, string>
  log: Log
}

export type SocketServer = {
  /** Begins to take sockets on a server. */
  attach(server: Server): void
  /** Closes all of them, with a hint when to come back, and waits for at most `timeoutMs`. */
  drain(timeoutMs: number): Promise<void>
}

const lookAgainMs = 20

const bytesOf = (data: RawData): Buffer => {
  if (Array.isArray(data)) return Buffer.concat(data)
  return data instanceof ArrayBuffer ? Buffer.from(data) : data
}

/** Drives one socket. Whatever a client sends wrong ends that socket and no other: every error has its listener. */
const serve = (options: SocketServerOptions, ws: WebSocket, handshake: Handshake, onEnd: () => void): void => {
  ws.on('error', (error) => options.log.debug({ err: error }, 'a socket sent what is no message'))
  const wire = createWire(ws, (reason) => socket.closed(reason))
  const socket: Socket = options.sockets.hub.open(wire, handshake)
  ws.on('close', () => {
    socket.closed('gone')
    onEnd()
  })
  ws.on('message', (data, isBinary) => {
    const bytes = bytesOf(data)
    if (isBinary) socket.receiveBinary(bytes.byteLength)
    else socket.receive(bytes.toString(), bytes.byteLength)
  })
}

/** How many sockets each address holds, those at the door included. */
const countAddresses = (most: number) => {
  const counts = new Map<string, number>()
  return {
    /** Throws `too_many_requests` when there are too many. */
    enter: (bucket: string): void => {
      const count = counts.get(bucket) ?? 0
      if (count >= most) {
        throw new Problem('too_many_requests', {
          retryAfterSeconds: 30,
          detail: `At most ${most} sockets are open from one address.`,
        })
      }
      counts.set(bucket, count + 1)
    },
    leave: (bucket: string): void => {
      const count = counts.get(bucket) ?? 0
      if (count > 1) counts.set(bucket, count - 1)
      else counts.delete(bucket)
    },
  }
}

/** Waits until sockets that were told to close are gone, and cuts off what is left. */
const endAll = async (open: ReadonlySet<WebSocket>, timeoutMs: number): Promise<void> => {
  const until = performance.now() + timeoutMs
  while (open.size > 0 && performance.now() < until) {
    await new Promise((resolve) => setTimeout(resolve, lookAgainMs))
  }
  for (const ws of open) ws.terminate()
}

/** Sockets on the port of the site, for people who are signed in. */
export const createSocketServer = (options: SocketServerOptions): SocketServer => {
  const { sockets, allowedOrigins, isTrustedProxy, isDependencyDown, headers, log } = options
  const wss = new WebSocketServer({
    noServer: true,
    maxPayload: maxMessageBytes,
    maxFragments: 256,
    perMessageDeflate: false,
    clientTracking: false,
  })
  const open = new Set<WebSocket>()
  const addresses = countAddresses(options.mostPerAddress)
  const heartbeat = startHeartbeat(open, options.heartbeatEveryMs)

  const accept = (request: IncomingMessage, socket: Duplex, head: Buffer, handshake: Handshake, bucket: string) => {
    if (socket.destroyed) {
      addresses.leave(bucket)
      return
    }
    socket.once('close', () => addresses.leave(bucket))
    wss.handleUpgrade(request, socket, head, (ws) => {
      open.add(ws)
      serve(options, ws, handshake, () => open.delete(ws))
    })
  }

  const upgrade = async (request: IncomingMessage, socket: Duplex, head: Buffer, requestId: string): Promise<void> => {
    checkRequest(request, allowedOrigins)
    const { address, bucket } = originOfRequest(request, isTrustedProxy)
    await countAttempt(options.attempts, bucket)
    addresses.enter(bucket)
    let handshake: Handshake
    try {
      const userAgent = request.headers['user-agent']?.slice(0, 300) ?? null
      handshake = await sockets.shakeHands(request.headers.cookie, { id: requestId, address, userAgent })
    } catch (error) {
      addresses.leave(bucket)
      throw error
    }
    accept(request, socket, head, handshake, bucket)
  }

  return {
    attach: (server) => {
      server.on('upgrade', (request, socket, head) => {
        const requestId = randomUUID()
        socket.on('error', (error) => log.debug({ err: error }, 'a connection failed at the door of the sockets'))
        upgrade(request, socket, head, requestId).catch((error: unknown) => {
          const problem = toProblem(error, isDependencyDown, log)
          log.info({ requestId, code: problem.code }, 'a socket was refused')
          refuseUpgrade(socket, problem, headers, requestId)
        })
      })
    },
    drain: async (timeoutMs) => {
      heartbeat.stop()
      sockets.hub.drain()
      await endAll(open, timeoutMs)
    },
  }
}

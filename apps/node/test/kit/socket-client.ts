import type { ClientRequest, IncomingMessage } from 'node:http'
import type { ClientMessage, ClientMessageType, SentMessage } from '@pitchey/contract/realtime/client-messages'
import { serverMessages } from '@pitchey/contract/realtime/server-messages'
import type { ServerMessage, ServerMessageType } from '@pitchey/contract/realtime/server-messages'
import { WebSocket } from 'ws'

export type Refused = { status: number; code: string; retryAfter: string | undefined }

type Options = { cookie?: string | undefined; origin?: string | null; path?: string; headers?: Record<string, string> }

const readRefusal = async (response: IncomingMessage): Promise<Refused> => {
  const chunks: Buffer[] = []
  for await (const chunk of response) chunks.push(chunk as Buffer)
  const body = JSON.parse(Buffer.concat(chunks).toString() || '{}') as { code?: string }
  return {
    status: response.statusCode ?? 0,
    code: body.code ?? '',
    retryAfter: response.headers['retry-after'],
  }
}

const open = (port: number, { cookie, origin, path = '/ws', headers = {} }: Options): WebSocket =>
  new WebSocket(`ws://127.0.0.1:${port}${path}`, {
    headers: {
      ...(origin === null ? {} : { origin: origin ?? 'http://localhost:8001' }),
      ...(cookie === undefined ? {} : { cookie }),
      ...headers,
    },
  })

/** How a handshake was refused. Rejects when it was not. */
export const refusedSocket = (port: number, options: Options): Promise<Refused> =>
  new Promise((resolve, reject) => {
    const ws = open(port, options)
    ws.on('error', () => undefined)
    ws.on('open', () => {
      ws.terminate()
      reject(new Error('the socket was opened'))
    })
    ws.on('unexpected-response', (_request: ClientRequest, response: IncomingMessage) => {
      readRefusal(response).then(resolve, reject)
    })
  })

export type TestSocket = Awaited<ReturnType<typeof openSocket>>

type Waiter = { fits: (message: ServerMessage) => boolean; resolve: (message: ServerMessage) => void }

/** A socket of a test: every message is held against the contract, and each is waited for once. */
export const openSocket = async (port: number, options: Options) => {
  const ws = open(port, options)
  const seen: ServerMessage[] = []
  const unread: ServerMessage[] = []
  const waiters = new Set<Waiter>()
  const closed = new Promise<{ code: number; reason: string }>((resolve) => {
    ws.on('close', (code, reason) => resolve({ code, reason: reason.toString() }))
  })
  ws.on('message', (data) => {
    const raw = JSON.parse((data as Buffer).toString()) as ServerMessage
    const message: ServerMessage = serverMessages[raw.type].parse(raw)
    seen.push(message)
    for (const waiter of waiters) {
      if (!waiter.fits(message)) continue
      waiters.delete(waiter)
      waiter.resolve(message)
      return
    }
    unread.push(message)
  })
  await new Promise<void>((resolve, reject) => {
    ws.once('open', resolve)
    ws.once('error', reject)
  })
  ws.on('error', () => undefined)

  const next = <Type extends ServerMessageType>(
    type: Type,
    fits: (message: ServerMessage<Type>) => boolean = () => true,
  ): Promise<ServerMessage<Type>> => {
    const isWanted = (message: ServerMessage): boolean => message.type === type && fits(message as ServerMessage<Type>)
    const at = unread.findIndex(isWanted)
    if (at >= 0) return Promise.resolve(unread.splice(at, 1)[0] as ServerMessage<Type>)
    const { promise, resolve } = Promise.withResolvers<ServerMessage>()
    waiters.add({ fits: isWanted, resolve })
    return promise as Promise<ServerMessage<Type>>
  }
  const send = (message: SentMessage): void => ws.send(JSON.stringify(message))
  let asked = 0
  /** Sends a message and waits for what it is answered with. */
  const ask = <Type extends ClientMessageType>(
    type: Type,
    data: ClientMessage<Type>['data'],
  ): Promise<ServerMessage<'pong'> | ServerMessage<'accepted'> | ServerMessage<'problem'>> => {
    asked += 1
    const id = `ask-${asked}`
    send({ type, data, id } as SentMessage)
    return Promise.race(
      (['pong', 'accepted', 'problem'] as const).map((kind) => next(kind, (message) => message.id === id)),
    )
  }
  const hello = await next('connected')
  return { ws, seen, hello, next, send, ask, closed, end: () => ws.terminate() }
}

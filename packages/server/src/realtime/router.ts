import { clientMessages } from '@pitchey/contract/realtime/client-messages'
import type { ClientMessage, ClientMessageType } from '@pitchey/contract/realtime/client-messages'
import type { CloseReason } from '@pitchey/contract/realtime/close-codes'
import type { UnsentMessage } from '@pitchey/contract/realtime/server-messages'
import type { z } from 'zod'
import { problemBody, toProblem } from '../http/problem-response.ts'
import type { FaultClassifier } from '../http/problem-response.ts'
import { parseInput } from '../kernel/input.ts'
import { fieldProblem, Problem } from '../kernel/problem.ts'
import type { Log } from '../ports/log.ts'
import type { Connection } from './connection.ts'
import type { Figures } from './figures.ts'
import type { Handler, Handlers } from './handlers.ts'
import { limitOf } from './limits.ts'
import type { LimitName, SocketLimiter } from './limits.ts'
import type { Penalties } from './penalties.ts'

type Dependencies = {
  handlers: Handlers
  limiter: SocketLimiter
  penalties: Penalties
  figures: Figures
  log: Log
  isDependencyDown: FaultClassifier
  nowMs(): number
  send(connection: Connection, message: UnsentMessage): void
  shut(connection: Connection, reason: CloseReason): void
  /** Too many limits were broken: every socket of the person is closed, for a while. */
  block(connection: Connection): Promise<void>
}

const mostUnreadable = 10
const mostWaiting = 100
const harmlessId = /^[\w-]{1,64}$/u

type Envelope = { id?: string; type?: unknown }

const envelopeOf = (raw: unknown): Envelope => {
  if (typeof raw !== 'object' || raw === null) return {}
  const id = 'id' in raw && typeof raw.id === 'string' && harmlessId.test(raw.id) ? { id: raw.id } : {}
  return { ...id, type: 'type' in raw ? raw.type : undefined }
}

const isKnownType = (type: unknown): type is ClientMessageType =>
  typeof type === 'string' && Object.hasOwn(clientMessages, type)

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    throw new Problem('malformed', { detail: 'The message is not JSON.' })
  }
}

type Refuse = (connection: Connection, problem: Problem, id: string | undefined) => void

/** [RT5] Counts messages, and says whether one may pass. */
const createGatekeeper = ({ limiter, penalties, figures, nowMs, block }: Dependencies, refuse: Refuse) => {
  const strike = async (connection: Connection): Promise<void> => {
    if (!(await limiter.strike(connection.person.userId))) await block(connection)
  }

  /** Whether a message may pass. Within a penalty nothing is answered: it was said how long to wait. */
  const mayPass = async (connection: Connection, name: LimitName, id: string | undefined): Promise<boolean> => {
    const now = nowMs()
    const left = Math.max(penalties.left(connection.id, 'all', now), penalties.left(connection.id, name, now))
    if (left > 0) {
      figures.problem('too_many_requests')
      await strike(connection)
      return false
    }
    const verdict = await limiter.take(connection.person.sessionId, name)
    if (verdict === null) return true
    const waitMs = penalties.add(connection.id, name, now, verdict.resetSeconds * 1000)
    const detail = `At most ${verdict.limit} of these messages are taken here.`
    const retryAfterSeconds = Math.ceil(waitMs / 1000)
    refuse(connection, new Problem('too_many_requests', { detail, retryAfterSeconds }), id)
    await strike(connection)
    return false
  }

  return mayPass
}

/** [RT4] Takes what a client says: limits, schema, handler; every message is answered for by itself. */
export const createRouter = (deps: Dependencies) => {
  const { handlers, figures, log, nowMs, send, shut } = deps

  const refuse: Refuse = (connection, problem, id) => {
    figures.problem(problem.code)
    const data = problemBody(problem, { path: '/ws', requestId: connection.id })
    send(connection, { type: 'problem', data, ...(id === undefined ? {} : { id }) })
  }

  const mayPass = createGatekeeper(deps, refuse)

  const dispatch = async (connection: Connection, message: ClientMessage): Promise<void> => {
    const startedAt = performance.now()
    const handle = handlers[message.type] as Handler<ClientMessageType>
    await handle(connection, message.data, { actor: connection.person, request: connection.request, log })
    figures.handled(message.type, performance.now() - startedAt)
    connection.unreadable = 0
    const id = message.id === undefined ? {} : { id: message.id }
    if (message.type === 'ping') send(connection, { type: 'pong', data: {}, ...id })
    else if (message.id !== undefined) send(connection, { type: 'accepted', data: {}, ...id })
  }

  const take = async (connection: Connection, text: string): Promise<void> => {
    let id: string | undefined
    try {
      const raw = parseJson(text)
      const envelope = envelopeOf(raw)
      id = envelope.id
      const { type } = envelope
      const known = isKnownType(type)
      if (!(await mayPass(connection, known ? limitOf[type] : 'all', id))) return
      if (!known) throw fieldProblem('/type', 'unknown_type', 'is not a message that is taken here')
      await dispatch(connection, parseInput<z.ZodType<ClientMessage>>(clientMessages[type], raw))
    } catch (error) {
      const problem = toProblem(error, deps.isDependencyDown, log)
      refuse(connection, problem, id)
      if (problem.code === 'malformed' || problem.code === 'invalid_input') connection.unreadable += 1
      if (connection.unreadable >= mostUnreadable) shut(connection, 'unreadable')
    }
  }

  const tails = new WeakMap<Connection, Promise<void>>()
  const takeAfter = async (before: Promise<void> | undefined, connection: Connection, text: string): Promise<void> => {
    await before
    connection.waiting -= 1
    if (!connection.closing) await take(connection, text)
  }

  return {
    /** Takes messages of one socket one after the other. */
    receive: (connection: Connection, text: string, sizeBytes: number): void => {
      if (connection.closing) return
      figures.received(connection.person.userId, sizeBytes)
      connection.heardAtMs = nowMs()
      if (connection.waiting >= mostWaiting) {
        shut(connection, 'blocked')
        void deps.block(connection)
        return
      }
      connection.waiting += 1
      tails.set(connection, takeAfter(tails.get(connection), connection, text))
    },
  }
}

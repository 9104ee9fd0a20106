import { isProblem } from '../../app/api-problem.ts'

/** A message that a person wrote and the server has not confirmed yet. */
export type UnsentMessage = {
  clientId: string
  conversationId: string
  body: string
  replyToId: string | null
  createdAt: string
  /** Why the server refused it; null while it waits for its turn. */
  failure: string | null
}

/** Where unsent messages are kept, over reloads; shared by all tabs of a person. */
export type OutboxStore = { read(): UnsentMessage[]; write(messages: readonly UnsentMessage[]): void }

type OutboxOptions = {
  store: OutboxStore
  /** Asks the server; throws `ApiProblem`. */
  send(message: UnsentMessage): Promise<void>
  /** Whether the one who wrote is still who is signed in. */
  isOwn(): boolean
  /** Runs work while no other tab does. */
  alone(work: () => Promise<void>): Promise<void>
  onChange(): void
}

const retryMs = 5000

/** How long to wait before the same message is tried again; null when the server will not take it as it is. */
const waitAfter = (error: unknown): number | null => {
  if (isProblem(error, 'offline') || isProblem(error, 'unavailable') || isProblem(error, 'internal')) return retryMs
  if (isProblem(error, 'too_many_requests')) return (error.retryAfterSeconds ?? 5) * 1000
  return isProblem(error, 'not_signed_in') ? retryMs : null
}

/** Changes one message, if it is still there. */
const patch = (store: OutboxStore, clientId: string, failure: string | null): void =>
  store.write(store.read().map((one) => (one.clientId === clientId ? { ...one, failure } : one)))

/**
 * Sends what was written, one after the other in the order of writing, each under its own `clientId` so that a message
 * whose answer was lost is not written twice. What the server refuses stays with the reason, and the next one is sent.
 */
export const createOutbox = ({ store, send, isOwn, alone, onChange }: OutboxOptions) => {
  let isRunning = false
  let isOver = false
  let timer: ReturnType<typeof setTimeout> | undefined

  const sendNext = async (): Promise<boolean> => {
    const next = store.read().find(({ failure }) => failure === null)
    if (isOver || !next || !isOwn()) return false
    try {
      await send(next)
      store.write(store.read().filter(({ clientId }) => clientId !== next.clientId))
    } catch (error) {
      const waitMs = waitAfter(error)
      if (waitMs !== null) {
        if (!isOver) timer = setTimeout(wake, waitMs)
        return false
      }
      patch(store, next.clientId, error instanceof Error ? error.message : 'It was not taken')
    }
    onChange()
    return true
  }
  const drain = async (): Promise<void> => {
    while (await sendNext());
  }
  const run = async (): Promise<void> => {
    isRunning = true
    try {
      await alone(drain)
    } finally {
      isRunning = false
    }
  }
  const wake = (): void => {
    clearTimeout(timer)
    if (!isRunning && !isOver) void run()
  }
  const change = (write: () => void): void => {
    write()
    onChange()
    wake()
  }
  return {
    wake,
    add: (message: Omit<UnsentMessage, 'failure'>): void =>
      change(() => store.write([...store.read(), { ...message, failure: null }])),
    retry: (clientId: string): void => change(() => patch(store, clientId, null)),
    discard: (clientId: string): void =>
      change(() => store.write(store.read().filter((one) => one.clientId !== clientId))),
    stop: (): void => {
      isOver = true
      clearTimeout(timer)
    },
  }
}
export type Outbox = ReturnType<typeof createOutbox>

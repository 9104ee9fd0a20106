import { randomUUID } from 'node:crypto'
import type { Journal } from './crash-journal.ts'

export type Target = { baseUrl: string }
export type Writer = { run(): Promise<void>; stop(): void; operations(): number }

type Answer = { status: number; body: { id?: string; version?: number } }
type Perform = (kind: string, method: string, path: string, args: Record<string, unknown>) => Promise<Answer>

const retryMs = 25
/** A person may begin 30 pitches an hour. */
const pitchesPerPerson = 25
const completePitch = {
  logline: 'A writer types until the lights go out, and types on.',
  genre: 'drama',
  format: 'feature',
  shortSynopsis: 'It is all still there.',
  budgetRange: 'under_250k',
  aiUse: 'none',
}

const pause = (durationMs: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, durationMs))

const sendOnce = async (
  target: Target,
  cookie: string,
  method: string,
  path: string,
  body: object,
  key: string,
): Promise<Answer | null> => {
  try {
    const answer = await fetch(`${target.baseUrl}${path}`, {
      method,
      headers: { 'content-type': 'application/json', origin: target.baseUrl, cookie, 'idempotency-key': key },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(5000),
    })
    const parsed = (await answer.json()) as Answer['body']
    return answer.status < 500 && answer.status !== 429 ? { status: answer.status, body: parsed } : null
  } catch {
    // Cut off: whether it happened is unknown.
    return null
  }
}

const sendUntilKnown = async (...call: Parameters<typeof sendOnce>): Promise<Answer> => {
  for (;;) {
    const answer = await sendOnce(...call)
    if (answer) return answer
    await pause(retryMs)
  }
}

const writeOne = async (perform: Perform, title: string): Promise<void> => {
  const created = await perform('create', 'POST', '/api/pitches', { ...completePitch, title })
  const { id, version } = created.body
  if (id === undefined || version === undefined) return
  const edited = await perform('edit', 'PATCH', `/api/pitches/${id}`, { title: `${title} edited`, version })
  // A stale version after a cut means that the first try had been written.
  const latest = edited.status === 409 ? version + 1 : (edited.body.version ?? version)
  await perform('publish', 'POST', `/api/pitches/${id}/publish`, { version: latest })
}

const untilItWorks = async <Value>(attempt: () => Promise<Value>): Promise<Value> => {
  for (;;) {
    try {
      return await attempt()
    } catch {
      // Killed in the middle: the next attempt takes another name.
      await pause(retryMs)
    }
  }
}

/**
 * Creators who write one after the other, without end: each begins pitches, edits and publishes them. Each operation is
 * in the journal before it is sent; one without an answer is sent again with the same key until it has one.
 * `signUp` makes the next creator and resolves to the cookie.
 */
export const createWriter = (target: Target, signUp: () => Promise<string>, name: string, journal: Journal): Writer => {
  const stopping = new AbortController()
  let count = 0
  let cookie = ''
  const perform: Perform = async (kind, method, path, args) => {
    const key = randomUUID()
    journal.write({ at: 'asked', key, kind, args: { ...args, path } })
    const answer = await sendUntilKnown(target, cookie, method, path, args, key)
    const id = answer.body.id === undefined ? {} : { id: answer.body.id }
    journal.write({
      at: 'answered',
      key,
      outcome: answer.status < 300 ? 'ok' : 'refused',
      status: answer.status,
      ...id,
    })
    count += 1
    return answer
  }
  return {
    operations: () => count,
    stop: () => stopping.abort(),
    run: async () => {
      for (let round = 0; !stopping.signal.aborted; round += 1) {
        if (round % pitchesPerPerson === 0) cookie = await untilItWorks(signUp)
        await writeOne(perform, `${name} ${round} ${randomUUID()}`)
      }
    },
  }
}

import { randomUUID } from 'node:crypto'
import type { Journal } from './crash-journal.ts'

export type Target = { baseUrl: string }
export type Writer = { run(): Promise<void>; stop(): void; operations(): number }

type Answer = { status: number; body: { id?: string; version?: number } }

const pause = (durationMs: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, durationMs))

/**
 * A creator who writes without end: begins a pitch, edits it, publishes it. Each operation is in the journal before it
 * is sent; one without an answer is sent again with the same key until it has one.
 */
export const createWriter = (target: Target, cookie: string, name: string, journal: Journal): Writer => {
  const stopping = new AbortController()
  let count = 0

  const send = async (method: string, path: string, body: Record<string, unknown>, key: string): Promise<Answer> => {
    for (;;) {
      try {
        const answer = await fetch(`${target.baseUrl}${path}`, {
          method,
          headers: { 'content-type': 'application/json', origin: target.baseUrl, cookie, 'idempotency-key': key },
          body: JSON.stringify(body),
          signal: AbortSignal.timeout(5000),
        })
        const parsed = (await answer.json()) as Answer['body']
        if (answer.status < 500 && answer.status !== 429) return { status: answer.status, body: parsed }
      } catch {
        // Cut off: whether it happened is unknown, so it is asked again.
      }
      await pause(25)
    }
  }

  const perform = async (
    kind: string,
    method: string,
    path: string,
    args: Record<string, unknown>,
  ): Promise<Answer> => {
    const key = randomUUID()
    journal.write({ at: 'asked', key, kind, args: { ...args, path } })
    const answer = await send(method, path, args, key)
    const outcome = answer.status < 300 ? 'ok' : 'refused'
    journal.write({
      at: 'answered',
      key,
      outcome,
      status: answer.status,
      ...(answer.body.id === undefined ? {} : { id: answer.body.id }),
    })
    count += 1
    return answer
  }

  const editUntilKnown = async (id: string, version: number, title: string): Promise<number> => {
    const answer = await perform('edit', 'PATCH', `/api/pitches/${id}`, { title, version })
    // A stale version after a cut means that the first try had been written.
    return answer.status === 409 ? version + 1 : (answer.body.version ?? version)
  }

  return {
    operations: () => count,
    stop: () => stopping.abort(),
    run: async () => {
      for (let round = 1; !stopping.signal.aborted; round += 1) {
        const title = `${name} ${round} ${randomUUID()}`
        const created = await perform('create', 'POST', '/api/pitches', {
          title,
          logline: 'A writer types until the lights go out, and types on.',
          genre: 'drama',
          format: 'feature',
          shortSynopsis: 'It is all still there.',
          budgetRange: 'under_250k',
          aiUse: 'none',
        })
        const { id, version } = created.body
        if (id === undefined || version === undefined) continue
        const edited = await editUntilKnown(id, version, `${title} edited`)
        await perform('publish', 'POST', `/api/pitches/${id}/publish`, { version: edited })
      }
    },
  }
}

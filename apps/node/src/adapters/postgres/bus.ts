import type { Bus } from '@pitchey/server/ports/bus'
import type { Log } from '@pitchey/server/ports/log'
import pg from 'pg'
import type { PgConnection } from './connection.ts'

const retryMs = 1000

export type PgBus = Bus & { close(): Promise<void> }

/**
 * Hints over LISTEN and NOTIFY on a connection of its own. When the connection drops, every listener hears null,
 * because messages may have been missed, and the connection is made anew.
 */
export const createBus = async (connection: PgConnection, topics: readonly string[], log: Log): Promise<PgBus> => {
  const listeners = new Map(topics.map((topic) => [topic, new Set<(payload: string | null) => void>()]))
  let client: pg.Client | undefined
  let closed = false
  let timer: NodeJS.Timeout | undefined

  const tellAll = (): void => {
    for (const group of listeners.values()) for (const listener of group) listener(null)
  }

  const connect = async (): Promise<void> => {
    const made = new pg.Client({ ...connection, keepAlive: true, connectionTimeoutMillis: 3000 })
    made.on('notification', ({ channel, payload }) => {
      for (const listener of listeners.get(channel) ?? []) listener(payload ?? '')
    })
    const lost = (error?: Error): void => {
      if (client !== made) return
      client = undefined
      tellAll()
      if (closed) return
      log.warn({ err: error }, 'the notification connection was lost')
      timer = setTimeout(reconnect, retryMs)
    }
    made.on('error', lost)
    made.on('end', () => lost())
    await made.connect()
    for (const topic of topics) await made.query(`listen ${made.escapeIdentifier(topic)}`)
    client = made
    tellAll()
  }

  const reconnect = (): void => {
    connect().catch(() => {
      if (!closed) timer = setTimeout(reconnect, retryMs)
    })
  }

  await connect()
  return {
    subscribe: (topic, listener) => {
      const group = listeners.get(topic)
      if (!group) throw new TypeError(`nobody listens to the topic ${topic}`)
      group.add(listener)
      return () => group.delete(listener)
    },
    close: async () => {
      closed = true
      clearTimeout(timer)
      const last = client
      client = undefined
      await last?.end()
    },
  }
}

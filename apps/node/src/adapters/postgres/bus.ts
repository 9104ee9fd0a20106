import type { Bus } from '@pitchey/server/ports/bus'
import type { Log } from '@pitchey/server/ports/log'
import pg from 'pg'
import type { PgConnection } from './connection.ts'

const retryMs = 1000

export type PgBus = Bus & { close(): Promise<void> }

type Ears = { hear(topic: string, payload: string): void; lose(client: pg.Client, error?: Error): void }

/** A connection that listens to every topic; when it rejects, nothing is left open. */
const openListener = async (connection: PgConnection, topics: readonly string[], ears: Ears): Promise<pg.Client> => {
  const client = new pg.Client({ ...connection, keepAlive: true, connectionTimeoutMillis: 3000 })
  client.on('notification', ({ channel, payload }) => ears.hear(channel, payload ?? ''))
  client.on('error', (error) => ears.lose(client, error))
  client.on('end', () => ears.lose(client))
  try {
    await client.connect()
    for (const topic of topics) await client.query(`listen ${client.escapeIdentifier(topic)}`)
    return client
  } catch (error) {
    await client.end().catch(() => undefined)
    throw error
  }
}

/**
 * Hints over LISTEN and NOTIFY on a connection of its own. When the connection drops, every listener hears null,
 * because messages may have been missed, and the connection is made anew.
 */
export const createBus = async (connection: PgConnection, topics: readonly string[], log: Log): Promise<PgBus> => {
  const listeners = new Map(topics.map((topic) => [topic, new Set<(payload: string | null) => void>()]))
  let current: pg.Client | undefined
  let closed = false
  let timer: NodeJS.Timeout | undefined
  let reconnecting: Promise<void> | undefined

  const tellAll = (): void => {
    for (const group of listeners.values()) for (const listener of group) listener(null)
  }

  const ears: Ears = {
    hear: (topic, payload) => {
      for (const listener of listeners.get(topic) ?? []) listener(payload)
    },
    lose: (client, error) => {
      if (current !== client) return
      current = undefined
      tellAll()
      log.warn({ err: error }, 'the notification connection was lost')
      timer = setTimeout(reconnect, retryMs)
    },
  }

  const connect = async (): Promise<void> => {
    const client = await openListener(connection, topics, ears)
    if (closed) {
      await client.end()
      return
    }
    current = client
    tellAll()
  }

  const reconnect = (): void => {
    reconnecting = connect().catch(() => {
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
      const last = current
      current = undefined
      await last?.end()
      await reconnecting
    },
  }
}

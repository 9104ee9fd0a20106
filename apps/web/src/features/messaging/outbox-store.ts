import type { OutboxStore, UnsentMessage } from './outbox.ts'

const isUnsent = (value: unknown): value is UnsentMessage =>
  typeof value === 'object' &&
  value !== null &&
  ['clientId', 'conversationId', 'body', 'createdAt'].every(
    (name) => typeof (value as Record<string, unknown>)[name] === 'string',
  )

/** The place of a person's unsent messages in the browser. */
export const outboxKey = (userId: string): string => `pitchey.outbox.${userId}`

/** Keeps unsent messages in the browser; where it refuses to, as long as the page is open. */
export const createOutboxStore = (storage: Pick<Storage, 'getItem' | 'setItem'>, userId: string): OutboxStore => {
  let unkept: UnsentMessage[] | null = null
  return {
    read: () => {
      if (unkept) return unkept
      try {
        const found: unknown = JSON.parse(storage.getItem(outboxKey(userId)) ?? '[]')
        return Array.isArray(found) ? found.filter(isUnsent) : []
      } catch {
        return []
      }
    },
    write: (messages) => {
      try {
        storage.setItem(outboxKey(userId), JSON.stringify(messages))
        unkept = null
      } catch {
        unkept = [...messages]
      }
    },
  }
}

import type { Bus } from './bus.ts'

export type MemoryBus = Bus & {
  tell(topic: string, payload: string): void
  /** What listeners hear when messages may have been missed. */
  interrupt(): void
}

/** Hints within one process, delivered at once, for tests. */
export const createMemoryBus = (topics: readonly string[]): MemoryBus => {
  const listeners = new Map(topics.map((topic) => [topic, new Set<(payload: string | null) => void>()]))
  const groupOf = (topic: string) => {
    const group = listeners.get(topic)
    if (!group) throw new TypeError(`nobody listens to the topic ${topic}`)
    return group
  }
  return {
    subscribe: (topic, listener) => {
      const group = groupOf(topic)
      group.add(listener)
      return () => group.delete(listener)
    },
    tell: (topic, payload) => {
      for (const listener of groupOf(topic)) listener(payload)
    },
    interrupt: () => {
      for (const group of listeners.values()) for (const listener of group) listener(null)
    },
  }
}

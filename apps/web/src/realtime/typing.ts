import { useRealtime } from './realtime-store.ts'

/** Whoever says nothing more is not typing any more. */
export const typingEndsAfterMs = 8000

/** Keeps who is typing where, until they stop or fall silent. */
export const createTypingNotes = () => {
  const timers = new Map<string, ReturnType<typeof setTimeout>>()
  const write = (conversationId: string, userId: string, isTyping: boolean): void => {
    useRealtime.setState(({ typing }) => {
      const others = (typing[conversationId] ?? []).filter((id) => id !== userId)
      return { typing: { ...typing, [conversationId]: isTyping ? [...others, userId] : others } }
    })
  }
  return {
    note: ({ conversationId, userId, typing }: { conversationId: string; userId: string; typing: boolean }): void => {
      const key = `${conversationId} ${userId}`
      clearTimeout(timers.get(key))
      timers.delete(key)
      write(conversationId, userId, typing)
      if (typing)
        timers.set(
          key,
          setTimeout(() => write(conversationId, userId, false), typingEndsAfterMs),
        )
    },
    stop: (): void => {
      for (const timer of timers.values()) clearTimeout(timer)
      useRealtime.setState({ typing: {} })
    },
  }
}

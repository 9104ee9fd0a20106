import { useCallback, useEffect, useRef } from 'react'
import { useRealtime } from '../../realtime/realtime-store.ts'

/** Others forget after eight seconds, and the server takes ten of these a minute. */
const tellEveryMs = 7000

/** Tells the others of a conversation that one writes, and that one stopped. */
export const useTyping = (conversationId: string) => {
  const toldAtMs = useRef<number | null>(null)
  const note = useCallback((): void => {
    if (toldAtMs.current !== null && Date.now() - toldAtMs.current < tellEveryMs) return
    toldAtMs.current = Date.now()
    useRealtime.getState().client?.send({ type: 'typing_start', data: { conversationId } })
  }, [conversationId])
  const stop = useCallback((): void => {
    if (toldAtMs.current !== null) {
      useRealtime.getState().client?.send({ type: 'typing_stop', data: { conversationId } })
    }
    toldAtMs.current = null
  }, [conversationId])
  useEffect(() => stop, [stop])
  return { note, stop }
}

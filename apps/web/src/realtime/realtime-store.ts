import type { RoomName } from '@pitchey/contract/realtime/rooms'
import { create } from 'zustand'
import type { SocketClient } from './socket-client.ts'

type RealtimeState = {
  /** `polling` while sockets are impossible; `off` when nobody is signed in. */
  status: 'off' | 'connecting' | 'open' | 'polling'
  client: SocketClient | null
  /** People who are typing, by conversation; each ends by itself. */
  typing: Readonly<Record<string, readonly string[]>>
}

/** The live connection of this tab, for whoever shows its state or says something over it. */
export const useRealtime = create<RealtimeState>()(() => ({ status: 'off', client: null, typing: {} }))

/** Enters a room over the connection there is. Answers how to leave. */
export const joinRoom = (room: RoomName): (() => void) => {
  let leave: (() => void) | undefined
  const attach = ({ client }: RealtimeState, before?: RealtimeState): void => {
    if (before && before.client === client) return
    leave = client?.join(room)
  }
  attach(useRealtime.getState())
  const unsubscribe = useRealtime.subscribe(attach)
  return () => {
    unsubscribe()
    leave?.()
  }
}

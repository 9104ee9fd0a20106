import type { RoomName } from '@pitchey/contract/realtime/rooms'
import type { UploadProgress } from '@pitchey/contract/realtime/upload-progress'
import { create } from 'zustand'
import type { SocketClient } from './socket-client.ts'

type RealtimeState = {
  /** `polling` while sockets are impossible; `off` when nobody is signed in. */
  status: 'off' | 'connecting' | 'open' | 'polling'
  client: SocketClient | null
  /** People who are typing, by conversation; each ends by itself. */
  typing: Readonly<Record<string, readonly string[]>>
  /** Uploads on their way in any tab or device of this person, by their id on the server. */
  uploads: Readonly<Record<string, UploadProgress>>
}

/** The live connection of this tab, for whoever shows its state or says something over it. */
export const useRealtime = create<RealtimeState>()(() => ({ status: 'off', client: null, typing: {}, uploads: {} }))

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

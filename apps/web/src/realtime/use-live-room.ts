import { roomOf } from '@pitchey/contract/realtime/rooms'
import type { RoomKind } from '@pitchey/contract/realtime/rooms'
import { useEffect } from 'react'
import { joinRoom } from './realtime-store.ts'

/** Keeps what a page shows of one thing up to date while the page is open. Without an id, nothing happens. */
export function useLiveRoom(kind: RoomKind, id: string | undefined): void {
  useEffect(() => (id === undefined ? undefined : joinRoom(roomOf(kind, id))), [kind, id])
}

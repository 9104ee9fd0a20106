import type { UserId } from '@pitchey/contract/ids'
import type { SocketHealth } from '@pitchey/contract/realtime/endpoints'
import type { Rooms } from '../../ports/rooms.ts'

/** What the operations of this slice need of the sockets. */
export type RealtimeContext = {
  rooms: Rooms
  /** How the sockets of this process are. */
  socketHealth(): SocketHealth
  /** Tells whoever may see these people how they are now, soon. */
  tellPresence(userIds: readonly string[]): void
  /** Who may see a person's presence. */
  audienceOf(userId: UserId): Promise<UserId[]>
}

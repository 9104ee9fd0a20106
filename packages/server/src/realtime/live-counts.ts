import type { PitchId, UserId } from '@pitchey/contract/ids'
import { roomOf } from '@pitchey/contract/realtime/rooms'
import type { UnsentMessage } from '@pitchey/contract/realtime/server-messages'
import type { Bus } from '../ports/bus.ts'
import type { Log } from '../ports/log.ts'

export type PitchCounts = { pitchId: PitchId; ownerId: UserId; views: number; likes: number; comments: number }

type Dependencies = {
  bus: Bus
  log: Log
  readCounts(pitchIds: readonly string[]): Promise<PitchCounts[]>
  isAnybodyHere(): boolean
  tell(room: string, message: UnsentMessage): void
}

const gatherMs = 1000
const mostAtOnce = 500

/**
 * [RT8] Counters of pitches as they move: to whoever has the pitch open, and to its owner wherever they are; at most
 * once a second, whatever happens in between.
 */
export const watchCounts = ({ bus, log, readCounts, isAnybodyHere, tell }: Dependencies) => {
  const moved = new Set<string>()
  let timer: ReturnType<typeof setTimeout> | undefined

  const flush = async (): Promise<void> => {
    const ids = [...moved].slice(0, mostAtOnce)
    for (const id of ids) moved.delete(id)
    try {
      for (const { ownerId, ...data } of await readCounts(ids)) {
        tell(roomOf('pitch', data.pitchId), { type: 'pitch_view_update', data })
        tell(roomOf('user', ownerId), { type: 'dashboard_update', data })
      }
    } catch (error) {
      log.warn({ err: error }, 'live counters could not be read')
    }
  }

  const schedule = (): void => {
    timer ??= setTimeout(() => {
      timer = undefined
      void flush().finally(() => {
        if (moved.size > 0) schedule()
      })
    }, gatherMs)
  }

  const leave = bus.subscribe('counters', (pitchId) => {
    if (pitchId === null || !isAnybodyHere()) return
    moved.add(pitchId)
    schedule()
  })
  return {
    stop: (): void => {
      leave()
      clearTimeout(timer)
    },
  }
}

import type { Conversation } from '@pitchey/contract/messaging/conversation'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useSyncExternalStore } from 'react'
import { call } from '../../app/api.ts'
import { refreshApi } from '../../app/queries.ts'

const watchVisibility = (onChange: () => void) => {
  document.addEventListener('visibilitychange', onChange)
  return () => document.removeEventListener('visibilitychange', onChange)
}
const useTabVisible = (): boolean =>
  useSyncExternalStore(
    watchVisibility,
    () => document.visibilityState === 'visible',
    () => false,
  )

/** Says that a conversation is read while its end is in sight. A request is never marked. */
export function useMarkRead(conversation: Conversation, newestSeq: number, isAtEnd: boolean): void {
  const client = useQueryClient()
  const isVisible = useTabVisible()
  const { id, state, left, lastReadSeq, unreadCount } = conversation
  const isDue = isVisible && isAtEnd && state === 'accepted' && !left && unreadCount > 0 && newestSeq > lastReadSeq
  useEffect(() => {
    if (!isDue) return
    const mark = async () => {
      await call('POST /api/conversations/{id}/read', { params: { id }, body: { upTo: newestSeq } })
      await refreshApi(client, 'GET /api/conversations', 'GET /api/conversations/{id}', 'GET /api/notifications/unread')
    }
    // What could not be marked now is marked with the next message or visit.
    mark().catch(() => undefined)
  }, [client, id, isDue, newestSeq])
}

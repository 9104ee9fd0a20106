import { useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { create } from 'zustand'
import { call } from '../../app/api.ts'
import { sessionKey, useSession } from '../../app/session.ts'
import { useRealtime } from '../../realtime/realtime-store.ts'
import { createOutboxStore, outboxKey } from './outbox-store.ts'
import { createOutbox, type Outbox, type UnsentMessage } from './outbox.ts'
import { addToThread } from './thread-cache.ts'

type OwnOutbox = { userId: string | null; outbox: Outbox | null; unsent: readonly UnsentMessage[] }

/** What the person in front of this tab has written and the server has not confirmed. */
export const useOwnOutbox = create<OwnOutbox>()(() => ({ userId: null, outbox: null, unsent: [] }))

const aloneAs =
  (name: string) =>
  (work: () => Promise<void>): Promise<void> =>
    typeof navigator.locks === 'undefined' ? work() : navigator.locks.request(name, work)

const signedInId = (client: QueryClient): string | undefined =>
  client.getQueryData<{ user: { id: string } } | null>(sessionKey)?.user.id

const startOutbox = (client: QueryClient, userId: string): void => {
  useOwnOutbox.getState().outbox?.stop()
  const store = createOutboxStore(window.localStorage, userId)
  const show = (): void => {
    if (useOwnOutbox.getState().userId === userId) useOwnOutbox.setState({ unsent: store.read() })
  }
  const outbox = createOutbox({
    store,
    send: async ({ conversationId, clientId, body, replyToId }) =>
      addToThread(
        client,
        await call('POST /api/conversations/{id}/messages', {
          params: { id: conversationId },
          body: { clientId, body, ...(replyToId === null ? {} : { replyToId }) },
        }),
      ),
    isOwn: () => signedInId(client) === userId,
    alone: aloneAs(outboxKey(userId)),
    onChange: show,
  })
  useOwnOutbox.setState({ userId, outbox, unsent: store.read() })
  outbox.wake()
}

/** Sends what waits whenever that may work again. It goes on after the page is left, as long as the person stays. */
export function useRunningOutbox(): void {
  const client = useQueryClient()
  const userId = useSession().user?.id
  const isConnected = useRealtime(({ status }) => status === 'open')
  useEffect(() => {
    if (userId !== undefined && useOwnOutbox.getState().userId !== userId) startOutbox(client, userId)
  }, [client, userId])
  useEffect(() => {
    const wake = () => useOwnOutbox.getState().outbox?.wake()
    if (isConnected) wake()
    const hear = (event: StorageEvent) => {
      if (userId === undefined || event.key !== outboxKey(userId)) return
      useOwnOutbox.setState({ unsent: createOutboxStore(window.localStorage, userId).read() })
    }
    window.addEventListener('online', wake)
    window.addEventListener('storage', hear)
    return () => {
      window.removeEventListener('online', wake)
      window.removeEventListener('storage', hear)
    }
  }, [isConnected, userId])
}

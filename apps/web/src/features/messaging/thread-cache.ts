import type { Message } from '@pitchey/contract/messaging/conversation'
import { useInfiniteQuery, type InfiniteData, type QueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { ApiAnswer } from '../../app/api.ts'
import { httpCaller } from '../../app/queries.ts'
import { mergeMessages } from './thread-rows.ts'

const key = 'GET /api/conversations/{id}/messages'
const limit = '40'
type Page = ApiAnswer<typeof key>
type Pages = InfiniteData<Page, string | null>

const threadKey = (id: string) => [key, { params: { id } }, 'pages'] as const

/** The messages of a conversation that are loaded, oldest first, and how to load earlier ones. */
export const useThread = (id: string) => {
  const thread = useInfiniteQuery({
    queryKey: threadKey(id),
    queryFn: ({ pageParam, signal }) =>
      httpCaller(
        key,
        { params: { id }, query: { limit, ...(pageParam === null ? {} : { cursor: pageParam }) } },
        signal,
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  })
  const messages = useMemo(() => mergeMessages(thread.data?.pages.flatMap(({ items }) => items) ?? []), [thread.data])
  return { ...thread, messages }
}

/** Shows a message that the server has confirmed, before the thread is asked for again. */
export const addToThread = (client: QueryClient, message: Message): void => {
  client.setQueryData<Pages>(threadKey(message.conversationId), (known) => {
    const [first, ...rest] = known?.pages ?? []
    if (!known || !first) return known
    return { ...known, pages: [{ ...first, items: [message, ...first.items] }, ...rest] }
  })
}

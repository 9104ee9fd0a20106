import type { ApiAnswer } from '@pitchey/contract/api'
import type { ServerMessage } from '@pitchey/contract/realtime/server-messages'
import type { QueryClient } from '@tanstack/react-query'

type Page = ApiAnswer<'GET /api/pitches/{idOrSlug}'>

/** Writes the counters of a pitch into the page that shows it, without asking again. */
export const patchCounts = (
  client: QueryClient,
  { pitchId, views, likes, comments }: ServerMessage<'pitch_view_update'>['data'],
): void => {
  client.setQueriesData<Page>({ queryKey: ['GET /api/pitches/{idOrSlug}'] }, (page) =>
    page?.id === pitchId ? { ...page, viewCount: views, likeCount: likes, commentCount: comments } : page,
  )
}

import type { PitchPage } from '@pitchey/contract/pitches/pitch'
import type { QueryClient } from '@tanstack/react-query'
import type { ApiAnswer, ApiRequest } from '../../app/api.ts'
import { apiQueryKey } from '../../app/queries.ts'

export type Relation = ApiAnswer<'GET /api/pitches/{id}/relation'>

export const pitchRequest = (idOrSlug: string): ApiRequest<'GET /api/pitches/{idOrSlug}'> => ({ params: { idOrSlug } })

export type CommentsRequest = ApiRequest<'GET /api/pitches/{id}/comments'>
export type CommentSort = 'oldest' | 'newest'

/** The order of the comments that an address asks for. */
export const commentSortIn = (search: URLSearchParams): CommentSort =>
  search.get('comments') === 'newest' ? 'newest' : 'oldest'

/** Threads of comments; with `around` from the thread of that comment on. */
export const commentsRequest = (id: string, sort: CommentSort = 'oldest', around?: string): CommentsRequest => ({
  params: { id },
  query: { limit: '20', ...(sort === 'oldest' ? {} : { sort }), ...(around === undefined ? {} : { around }) },
})

/** Changes a pitch page in the cache, before or after the server has said so. */
export function patchPitch(client: QueryClient, idOrSlug: string, patch: (pitch: PitchPage) => PitchPage): void {
  client.setQueryData<PitchPage>(
    apiQueryKey('GET /api/pitches/{idOrSlug}', pitchRequest(idOrSlug)),
    (pitch) => pitch && patch(pitch),
  )
}

/** Changes in the cache what the reader did with a pitch. */
export function patchRelation(client: QueryClient, id: string, patch: Partial<Relation>): void {
  client.setQueryData<Relation>(apiQueryKey('GET /api/pitches/{id}/relation', { params: { id } }), (relation) => ({
    liked: false,
    saved: false,
    followsCreator: false,
    ...relation,
    ...patch,
  }))
}

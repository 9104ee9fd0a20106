import type { PitchPage } from '@pitchey/contract/pitches/pitch'
import type { QueryClient } from '@tanstack/react-query'
import type { ApiAnswer, ApiRequest } from '../../app/api.ts'
import { apiQueryKey } from '../../app/queries.ts'

export type Relation = ApiAnswer<'GET /api/pitches/{id}/relation'>

export const pitchRequest = (idOrSlug: string): ApiRequest<'GET /api/pitches/{idOrSlug}'> => ({ params: { idOrSlug } })

export const commentsRequest = (id: string): ApiRequest<'GET /api/pitches/{id}/comments'> => ({
  params: { id },
  query: { limit: '30' },
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
    followsCreator: false,
    ...relation,
    ...patch,
  }))
}

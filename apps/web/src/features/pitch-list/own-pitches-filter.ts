import { pitchStatuses, type PitchStatus } from '@pitchey/contract/pitches/vocabulary'
import type { ApiRequest } from '../../app/api.ts'

export type OwnPitchesFilter = { status: PitchStatus | ''; search: string }

/** What the address says about the list: `?status=draft&search=salt`. */
export const ownPitchesFilter = (search: URLSearchParams): OwnPitchesFilter => ({
  status: pitchStatuses.find((status) => status === search.get('status')) ?? '',
  search: (search.get('search') ?? '').trim().slice(0, 100),
})

/** The request for the first page of what a filter asks for. */
export const ownPitchesRequest = ({ status, search }: OwnPitchesFilter): ApiRequest<'GET /api/pitches/mine'> => ({
  query: { ...(status === '' ? {} : { status }), ...(search === '' ? {} : { search }) },
})

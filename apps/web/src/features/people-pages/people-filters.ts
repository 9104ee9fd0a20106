import type { ApiRequest } from '../../app/api.ts'

type PeopleQuery = NonNullable<ApiRequest<'GET /api/users'>['query']>
type OpenUserType = NonNullable<PeopleQuery['userType']>

/** Whom the directory can be narrowed to, in the order of its chips. */
export const directoryTypes = [
  { value: 'creator', label: 'Creators' },
  { value: 'investor', label: 'Investors' },
  { value: 'production', label: 'Production' },
] as const satisfies readonly { value: OpenUserType; label: string }[]

export type PeopleFilters = { search: string; userType: OpenUserType | undefined }

/** Reads the directory's address. */
export function readPeopleFilters(search: URLSearchParams): PeopleFilters {
  const wanted = search.get('type')
  return {
    search: (search.get('search') ?? '').trim().slice(0, 100),
    userType: directoryTypes.find(({ value }) => value === wanted)?.value,
  }
}

/** The directory's address for these filters. */
export function writePeopleFilters({ search, userType }: PeopleFilters): string {
  const params = new URLSearchParams()
  if (search !== '') params.set('search', search)
  if (userType) params.set('type', userType)
  const text = params.toString()
  return text === '' ? '' : `?${text}`
}

export const peopleRequest = ({ search, userType }: PeopleFilters): ApiRequest<'GET /api/users'> => ({
  query: { limit: '24', ...(search === '' ? {} : { search }), ...(userType ? { userType } : {}) },
})

export const personRequest = (handle: string): ApiRequest<'GET /api/users/{handle}'> => ({ params: { handle } })

export const companyRequest = (slug: string): ApiRequest<'GET /api/organisations/{slug}'> => ({ params: { slug } })

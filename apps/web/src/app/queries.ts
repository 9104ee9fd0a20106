import { queryOptions, useQuery, useSuspenseQuery, type QueryClient } from '@tanstack/react-query'
import { ask, type ApiAnswer, type ApiKey, type ApiRequest, type CallArguments } from './api.ts'
import { canonicalParts, type RequestParts } from './api-request.ts'
import type { Caller, Services } from './services.ts'

/** How long an answer counts as fresh. */
export const freshMs = 30_000

export type ApiQueryKey = readonly [ApiKey, RequestParts]

/** The place of an answer in the query cache; the same on the server and in the browser. */
export const apiQueryKey = <Key extends ApiKey>(key: Key, request?: ApiRequest<Key>): ApiQueryKey => [
  key,
  canonicalParts(request ?? {}),
]

/** Asks over HTTP. */
export const httpCaller: Caller = (key, request, signal) => ask(key, request, { signal })

const optionsWith = <Key extends ApiKey>(caller: Caller, key: Key, request: ApiRequest<Key>) =>
  queryOptions<ApiAnswer<Key>>({
    queryKey: apiQueryKey(key, request),
    queryFn: ({ signal }) => caller(key, request, signal),
  })

/** TanStack Query options for a `GET` of the contract. */
export const apiQuery = <Key extends ApiKey>(key: Key, ...rest: CallArguments<Key, never>) =>
  optionsWith(httpCaller, key, (rest[0] ?? {}) as ApiRequest<Key>)

/** The answer of a `GET` with its loading and error state. */
export const useApi = <Key extends ApiKey>(key: Key, ...rest: CallArguments<Key, never>) =>
  useQuery(apiQuery(key, ...rest))

/** The same, asked for only when it may be. */
export const useApiWhen = <Key extends ApiKey>(when: boolean, key: Key, ...rest: CallArguments<Key, never>) =>
  useQuery({ ...apiQuery(key, ...rest), enabled: when })

/** The answer of a `GET` that the page's loader made sure of with `ensureApi`; never undefined. */
export const useLoaded = <Key extends ApiKey>(key: Key, ...rest: CallArguments<Key, never>): ApiAnswer<Key> =>
  useSuspenseQuery(apiQuery(key, ...rest)).data

/** For loaders: answers from the cache, or asks and waits. Throws `ApiProblem`. */
export const ensureApi = <Key extends ApiKey>(
  services: Services,
  key: Key,
  ...rest: CallArguments<Key, never>
): Promise<ApiAnswer<Key>> =>
  services.queryClient.ensureQueryData({
    ...optionsWith(services.call, key, (rest[0] ?? {}) as ApiRequest<Key>),
    revalidateIfStale: true,
  })

/** What the cache holds of an answer right now. */
export const readApi = <Key extends ApiKey>(
  client: QueryClient,
  key: Key,
  ...rest: CallArguments<Key, never>
): ApiAnswer<Key> | undefined => client.getQueryData<ApiAnswer<Key>>(apiQueryKey(key, rest[0]))

/** Marks answers of these endpoints as old, so that what is on the page is asked for again. */
export const refreshApi = async (client: QueryClient, ...keys: ApiKey[]): Promise<void> => {
  await Promise.all(keys.map((key) => client.invalidateQueries({ queryKey: [key] })))
}

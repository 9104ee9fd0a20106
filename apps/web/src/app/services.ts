import type { QueryClient } from '@tanstack/react-query'
import { createContext, type RouterContextProvider } from 'react-router'
import type { ApiAnswer, ApiKey, ApiRequest } from './api.ts'

/** Asks the API: over HTTP in the browser, in process while a page is rendered on the server. */
export type Caller = <Key extends ApiKey>(
  key: Key,
  request: ApiRequest<Key>,
  signal?: AbortSignal,
) => Promise<ApiAnswer<Key>>

/** What route loaders work with. */
export type Services = { queryClient: QueryClient; call: Caller }

export const servicesContext = createContext<Services>()

type LoaderContext = Readonly<Pick<RouterContextProvider, 'get'>>

/** The services of the running app, from the `context` argument of a loader. */
export const servicesOf = (context: LoaderContext): Services => context.get(servicesContext)

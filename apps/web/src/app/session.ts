import type { SessionUser } from '@pitchey/contract/identity/user'
import { isSitePath } from '@pitchey/contract/site-path'
import { queryOptions, useQuery, type QueryClient } from '@tanstack/react-query'
import { redirect, type LoaderFunction } from 'react-router'
import type { ApiAnswer } from './api.ts'
import { isProblem } from './api-problem.ts'
import { httpCaller } from './queries.ts'
import { servicesOf, type Caller, type Services } from './services.ts'

export type { SessionUser } from '@pitchey/contract/identity/user'

type UserType = SessionUser['userType']
type SignedIn = ApiAnswer<'GET /api/auth/session'>

export type Session =
  | { status: 'loading'; user?: undefined }
  | { status: 'signed-out'; user?: undefined }
  | { status: 'signed-in'; user: SessionUser }

export const sessionKey = ['session'] as const

const signedInFreshMs = 60_000
/** Asking in vain shows as an error in the browser's console, so it is done seldom; signing in sets the session itself. */
const signedOutFreshMs = 15 * 60_000

const signedInOrNull = async (caller: Caller, signal?: AbortSignal): Promise<SignedIn | null> => {
  try {
    return await caller('GET /api/auth/session', {}, signal)
  } catch (error) {
    if (isProblem(error, 'not_signed_in')) return null
    throw error
  }
}

const sessionQuery = (caller: Caller = httpCaller) =>
  queryOptions({
    queryKey: sessionKey,
    queryFn: ({ signal }) => signedInOrNull(caller, signal),
    staleTime: (query) => (query.state.data === null ? signedOutFreshMs : signedInFreshMs),
    retry: false,
  })

/** Who is signed in. `loading` only until the first answer; the server renders pages as `loading` or `signed-out`. */
export function useSession(): Session {
  const { data, status } = useQuery(sessionQuery())
  if (data) return { status: 'signed-in', user: data.user }
  return status === 'pending' ? { status: 'loading' } : { status: 'signed-out' }
}

/** For loaders: who is signed in, or null. Throws `ApiProblem` when that cannot be found out. */
export const readSession = async ({ queryClient, call }: Services): Promise<SessionUser | null> =>
  (await queryClient.ensureQueryData(sessionQuery(call)))?.user ?? null

/** After signing in: the answer of the sign-in request becomes the session; everything read before is forgotten. */
export function beginSession(client: QueryClient, session: SignedIn): void {
  client.clear()
  client.setQueryData(sessionKey, session)
}

/** After signing out, or when the server says that the session has ended. */
export function endSession(client: QueryClient): void {
  client.clear()
  client.setQueryData(sessionKey, null)
}

/** Asks again who is signed in, for instance after the profile or the e-mail address changed. */
export const refreshSession = (client: QueryClient): Promise<void> => client.invalidateQueries({ queryKey: sessionKey })

/** The address inside the site that a person wanted before signing in; anything else leads nowhere. */
export function safeNext(next: string | null): string | undefined {
  return next !== null && isSitePath(next) ? next : undefined
}

/** Where somebody who is not signed in is led, to come back afterwards. */
export const portalsAddress = (next: string): string => `/portals?next=${encodeURIComponent(next)}`

/** Where a person of this type starts; a viewer has no portal. */
export const homeOf = (userType: UserType): string => (userType === 'viewer' ? '/' : `/${userType}/dashboard`)

/**
 * A loader that lets only these user types through, or everybody signed in when none is named. For comfort only:
 * the server decides on every request.
 */
export const requirePortal =
  (...userTypes: UserType[]): LoaderFunction =>
  async ({ request, context }) => {
    const user = await readSession(servicesOf(context))
    const { pathname, search } = new URL(request.url)
    if (!user) throw redirect(portalsAddress(`${pathname}${search}`))
    if (userTypes.length > 0 && !userTypes.includes(user.userType)) throw redirect(homeOf(user.userType))
    return null
  }

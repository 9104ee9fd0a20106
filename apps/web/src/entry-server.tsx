import { QueryClientProvider } from '@tanstack/react-query'
import { renderToString } from 'react-dom/server'
import {
  createStaticHandler,
  createStaticRouter,
  matchRoutes,
  RouterContextProvider,
  StaticRouterProvider,
} from 'react-router'
import type { ApiAnswer } from './app/api.ts'
import { ApiProblem, type ApiProblemFacts } from './app/api-problem.ts'
import { canonicalParts } from './app/api-request.ts'
import { gatherBootData, type BootData, type SessionHint } from './app/boot-data.ts'
import { fullTitle, headOf, siteName, type PageHead, type RouteHandle } from './app/page-head.ts'
import { createQueryClient } from './app/query-client.ts'
import { loadPortalRoutes } from './app/portal-routes.ts'
import { routes } from './app/routes.tsx'
import { servicesContext, type Caller } from './app/services.ts'
import { sessionKey } from './app/session.ts'

export { themeScript } from './ui/theme-script.ts'

/** Answers a request to the API in process, for a visitor. */
export type ServerCall = (
  key: string,
  request: object,
) => Promise<{ ok: true; value: unknown } | ({ ok: false } & ApiProblemFacts)>

export type RenderInput = {
  url: string
  call: ServerCall
  session: SessionHint
  /** Whether the pages below `/dev` are there. */
  development: boolean
}

export type RenderedPage =
  | { kind: 'redirect'; location: string; status: number }
  /** The page belongs to a portal: the browser draws it. */
  | { kind: 'shell'; title: string }
  | { kind: 'page'; status: number; title: string; head: PageHead; html: string; data: BootData; modules: string[] }

/** Calls as a visitor, and remembers whether something was refused that a signed-in reader might be shown. */
function visitorCaller(call: ServerCall): { call: Caller; refused: () => boolean } {
  let refused = false
  const caller: Caller = async (key, request) => {
    const answer = await call(key, canonicalParts(request))
    if (answer.ok) return answer.value as ApiAnswer<typeof key>
    refused ||= answer.status === 404 || answer.status === 401 || answer.status === 403
    throw new ApiProblem(answer)
  }
  return { call: caller, refused: () => refused }
}

const shell: RenderedPage = { kind: 'shell', title: siteName }

/** Whether a portal has a page at this path: those are drawn in the browser. */
async function isPortalPage(pathname: string, development: boolean): Promise<boolean> {
  const portal = await loadPortalRoutes(pathname, development)
  return portal !== null && matchRoutes(portal, pathname) !== null
}

/** Renders the page at an address as a visitor sees it. Throws when rendering itself fails. */
export async function render({ url, call, session, development }: RenderInput): Promise<RenderedPage> {
  const address = new URL(url)
  if (await isPortalPage(address.pathname, development)) return shell
  const queryClient = createQueryClient()
  if (session === 'none') queryClient.setQueryData(sessionKey, null)
  const context = new RouterContextProvider()
  const visitor = visitorCaller(call)
  context.set(servicesContext, { queryClient, call: visitor.call })
  const handler = createStaticHandler(routes)
  const state = await handler.query(new Request(url), { requestContext: context })
  if (state instanceof Response) {
    return { kind: 'redirect', status: state.status, location: state.headers.get('location') ?? '/' }
  }
  if (session === 'maybe' && visitor.refused()) return shell
  const router = createStaticRouter(handler.dataRoutes, state)
  const html = renderToString(
    <QueryClientProvider client={queryClient}>
      <StaticRouterProvider router={router} context={state} hydrate={false} />
    </QueryClientProvider>,
  )
  const matches = state.matches.map(({ route, params }) => ({ handle: route.handle as unknown, params }))
  const problem = Object.values(state.errors ?? {})[0]
  const status =
    problem === undefined ? state.statusCode : problem instanceof ApiProblem ? problem.status : state.statusCode
  const head =
    problem === undefined
      ? headOf(matches, { client: queryClient, url: address })
      : { title: 'Page not found', noindex: true }
  return {
    kind: 'page',
    status,
    title: fullTitle(head),
    head,
    html,
    data: gatherBootData(queryClient, state),
    modules: matches.flatMap(({ handle }) => (handle as RouteHandle | undefined)?.module ?? []),
  }
}

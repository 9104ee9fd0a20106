import type { QueryClient } from '@tanstack/react-query'
import { createBrowserRouter, matchRoutes, RouterContextProvider, type RouteObject } from 'react-router'
import { hydrationStateOf, isDevelopment, type BootData } from './boot-data.ts'
import { httpCaller } from './queries.ts'
import { loadPortalRoutes } from './portal-routes.ts'
import { rootId, routes } from './routes.tsx'
import { servicesContext } from './services.ts'
import { notePage } from './visit-source.ts'

/** A page that the server rendered can only be taken over when its code is already there. */
async function loadMatchedRoutes(): Promise<void> {
  const matches = matchRoutes(routes, window.location) ?? []
  await Promise.all(
    matches.map(async ({ route }) => {
      if (typeof route.lazy !== 'function') return
      Object.assign(route, await route.lazy())
      delete route.lazy
    }),
  )
}

/** The router in the browser; with `boot` it takes over from the server's page. */
export async function createAppRouter(queryClient: QueryClient, boot: BootData | undefined) {
  if (boot) await loadMatchedRoutes()
  const added = new Set<RouteObject[]>()
  const router = createBrowserRouter(routes, {
    patchRoutesOnNavigation: async ({ path, patch }) => {
      const portal = await loadPortalRoutes(path, isDevelopment())
      if (!portal || added.has(portal)) return
      added.add(portal)
      patch(rootId, portal)
    },
    ...(boot ? { hydrationData: hydrationStateOf(boot) } : {}),
    getContext: () => {
      const context = new RouterContextProvider()
      context.set(servicesContext, { queryClient, call: httpCaller })
      return context
    },
  })
  const note = () => notePage(`${router.state.location.pathname}${router.state.location.search}`)
  note()
  router.subscribe(note)
  return router
}

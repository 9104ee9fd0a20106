import type { RouteObject } from 'react-router'
import { routes as publicRoutes } from '../portals/public/routes.tsx'
import { FirstPaint, Root } from './root.tsx'
import { RootError } from './route-error.tsx'

/** The route that every page hangs under. */
export const rootId = 'root'

/** The public pages; portals are added by `portal-routes.ts` when they are visited. */
export const routes: RouteObject[] = [
  {
    id: rootId,
    Component: Root,
    ErrorBoundary: RootError,
    HydrateFallback: FirstPaint,
    children: publicRoutes,
  },
]

import type { RouteObject } from 'react-router'
import { routes as adminRoutes } from '../portals/admin/routes.tsx'
import { routes as authRoutes } from '../portals/auth/routes.tsx'
import { routes as creatorRoutes } from '../portals/creator/routes.tsx'
import { routes as investorRoutes } from '../portals/investor/routes.tsx'
import { routes as productionRoutes } from '../portals/production/routes.tsx'
import { routes as publicRoutes } from '../portals/public/routes.tsx'
import { routes as settingsRoutes } from '../portals/settings/routes.tsx'
import { lazyPage } from './lazy-page.ts'
import { FirstPaint, Root } from './root.tsx'
import { RootError } from './route-error.tsx'

const loadGallery = () => import('../portals/dev/ui-gallery.tsx').then(({ UiGallery }) => ({ Component: UiGallery }))

const developmentRoutes: RouteObject[] = import.meta.env.DEV ? [{ path: 'dev/ui', lazy: lazyPage(loadGallery) }] : []

/** Every page of the site. Pages and frames are loaded when they are visited. */
export const routes: RouteObject[] = [
  {
    id: 'root',
    Component: Root,
    ErrorBoundary: RootError,
    HydrateFallback: FirstPaint,
    children: [
      ...publicRoutes,
      ...authRoutes,
      ...settingsRoutes,
      ...creatorRoutes,
      ...investorRoutes,
      ...productionRoutes,
      ...adminRoutes,
      ...developmentRoutes,
    ],
  },
]

import { lazyPage } from '../../app/lazy-page.ts'
import { portalRoutes } from '../shared/portal-routes.tsx'

/** The investor portal. */
export const routes = portalRoutes({
  portal: 'investor',
  frame: async () => {
    const { PortalFrame } = await import('../shared/portal-frame.tsx')
    return () => <PortalFrame portal="investor" />
  },
  start: 'dashboard',
  pages: [
    { path: 'dashboard', lazy: lazyPage(() => import('./pages/dashboard-page.tsx')) },
    { path: 'browse', lazy: lazyPage(() => import('../shared/browse-page.tsx')) },
    { path: 'watchlist', lazy: lazyPage(() => import('../shared/saved-page.tsx')) },
    { path: 'watchlist/:list', lazy: lazyPage(() => import('../shared/saved-page.tsx')) },
  ],
})

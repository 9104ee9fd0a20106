import { redirect } from 'react-router'
import { lazyPage } from '../../app/lazy-page.ts'
import { portalRoutes } from '../shared/portal-routes.tsx'

/** The console of the people who run the site. */
export const routes = portalRoutes({
  portal: 'admin',
  frame: async () => {
    const { PortalFrame } = await import('../shared/portal-frame.tsx')
    return () => <PortalFrame portal="admin" />
  },
  start: 'users',
  pages: [
    { path: 'dashboard', loader: () => redirect('/admin/users') },
    { path: 'users', lazy: lazyPage(() => import('./pages/users-page.tsx')) },
    { path: 'collections', lazy: lazyPage(() => import('./pages/collections-page.tsx')) },
    { path: 'reports', lazy: lazyPage(() => import('./pages/reports-page.tsx')) },
    { path: 'reports/:id', lazy: lazyPage(() => import('./pages/report-case-page.tsx')) },
    { path: 'appeals', lazy: lazyPage(() => import('./pages/appeals-page.tsx')) },
    { path: 'announcements', lazy: lazyPage(() => import('./pages/announcements-page.tsx')) },
    { path: 'realtime', lazy: lazyPage(() => import('./pages/realtime-page.tsx')) },
    { path: 'audit', lazy: lazyPage(() => import('./pages/audit-page.tsx')) },
  ],
})

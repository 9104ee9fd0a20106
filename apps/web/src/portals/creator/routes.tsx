import { lazyPage } from '../../app/lazy-page.ts'
import { portalRoutes } from '../shared/portal-routes.tsx'

/** The creator portal. */
export const routes = portalRoutes({
  portal: 'creator',
  frame: async () => (await import('./creator-frame.tsx')).CreatorFrame,
  start: 'dashboard',
  pages: [
    { path: 'dashboard', lazy: lazyPage(() => import('./pages/dashboard-page.tsx')) },
    { path: 'pitches', lazy: lazyPage(() => import('./pages/pitches-page.tsx')) },
    { path: 'pitches/new', lazy: lazyPage(() => import('./pages/new-pitch-page.tsx')) },
    { path: 'pitches/:id/edit', lazy: lazyPage(() => import('./pages/edit-pitch-page.tsx')) },
    { path: 'pitches/:id/versions', lazy: lazyPage(() => import('./pages/pitch-versions-page.tsx')) },
    { path: 'pitches/:id/people', lazy: lazyPage(() => import('./pages/people-page.tsx')) },
    { path: 'pitches/:id/documents', lazy: lazyPage(() => import('./pages/pitch-documents-page.tsx')) },
    { path: 'pitches/:id/preview', lazy: lazyPage(() => import('./pages/preview-page.tsx')) },
    { path: 'analytics', lazy: lazyPage(() => import('./pages/analytics-page.tsx')) },
    { path: 'analytics/:pitch', lazy: lazyPage(() => import('./pages/pitch-analytics-page.tsx')) },
  ],
})

import { redirect, type RouteObject } from 'react-router'
import { lazyPage } from '../../app/lazy-page.ts'
import { RouteError } from '../../app/route-error.tsx'
import { requirePortal } from '../../app/session.ts'

/** The creator portal. */
export const routes: RouteObject[] = [
  {
    path: 'creator',
    loader: requirePortal('creator'),
    lazy: () => import('./creator-frame.tsx').then(({ CreatorFrame }) => ({ Component: CreatorFrame })),
    children: [
      {
        ErrorBoundary: RouteError,
        children: [
          { index: true, loader: () => redirect('/creator/dashboard') },
          { path: 'dashboard', lazy: lazyPage(() => import('./pages/dashboard-page.tsx')) },
          { path: 'pitches', lazy: lazyPage(() => import('./pages/pitches-page.tsx')) },
          { path: 'pitches/new', lazy: lazyPage(() => import('./pages/new-pitch-page.tsx')) },
          { path: 'pitches/:id/edit', lazy: lazyPage(() => import('./pages/edit-pitch-page.tsx')) },
          { path: 'pitches/:id/preview', lazy: lazyPage(() => import('./pages/preview-page.tsx')) },
          { path: 'analytics', lazy: lazyPage(() => import('./pages/analytics-page.tsx')) },
          { path: 'analytics/:pitch', lazy: lazyPage(() => import('./pages/pitch-analytics-page.tsx')) },
        ],
      },
    ],
  },
]

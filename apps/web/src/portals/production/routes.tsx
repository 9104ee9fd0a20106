import { redirect, type RouteObject } from 'react-router'
import { lazyPage } from '../../app/lazy-page.ts'
import { RouteError } from '../../app/route-error.tsx'
import { requirePortal } from '../../app/session.ts'

/** The production portal. */
export const routes: RouteObject[] = [
  {
    path: 'production',
    loader: requirePortal('production'),
    lazy: () => import('./production-frame.tsx').then(({ ProductionFrame }) => ({ Component: ProductionFrame })),
    children: [
      {
        ErrorBoundary: RouteError,
        children: [
          { index: true, loader: () => redirect('/production/dashboard') },
          { path: 'dashboard', lazy: lazyPage(() => import('./pages/dashboard-page.tsx')) },
          { path: 'browse', lazy: lazyPage(() => import('./pages/browse-page.tsx')) },
        ],
      },
    ],
  },
]

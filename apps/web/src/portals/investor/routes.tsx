import { redirect, type RouteObject } from 'react-router'
import { lazyPage } from '../../app/lazy-page.ts'
import { RouteError } from '../../app/route-error.tsx'
import { requirePortal } from '../../app/session.ts'

/** The investor portal. */
export const routes: RouteObject[] = [
  {
    path: 'investor',
    loader: requirePortal('investor'),
    lazy: () => import('./investor-frame.tsx').then(({ InvestorFrame }) => ({ Component: InvestorFrame })),
    children: [
      {
        ErrorBoundary: RouteError,
        children: [
          { index: true, loader: () => redirect('/investor/dashboard') },
          { path: 'dashboard', lazy: lazyPage(() => import('./pages/dashboard-page.tsx')) },
          { path: 'browse', lazy: lazyPage(() => import('./pages/browse-page.tsx')) },
        ],
      },
    ],
  },
]

import type { RouteObject } from 'react-router'
import { lazyPage } from '../../app/lazy-page.ts'
import { RouteError } from '../../app/route-error.tsx'
import { requirePortal } from '../../app/session.ts'

/** What moderators decided about a person; a mailed link opens one decision to whoever cannot sign in. */
export const routes: RouteObject[] = [
  {
    path: 'decisions',
    ErrorBoundary: RouteError,
    children: [
      { index: true, loader: requirePortal(), lazy: lazyPage(() => import('./pages/decisions-page.tsx')) },
      { path: ':id', lazy: lazyPage(() => import('./pages/decision-page.tsx')) },
    ],
  },
]

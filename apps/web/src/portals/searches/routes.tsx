import type { RouteObject } from 'react-router'
import { lazyPage } from '../../app/lazy-page.ts'
import { RouteError } from '../../app/route-error.tsx'
import { requirePortal } from '../../app/session.ts'

/** Saved searches, in the frame of whoever is signed in. */
export const routes: RouteObject[] = [
  {
    path: 'searches',
    loader: requirePortal(),
    lazy: () => import('./searches-frame.tsx').then(({ SearchesFrame }) => ({ Component: SearchesFrame })),
    children: [
      {
        ErrorBoundary: RouteError,
        children: [{ index: true, lazy: lazyPage(() => import('./pages/searches-page.tsx')) }],
      },
    ],
  },
]

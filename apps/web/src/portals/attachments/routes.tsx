import type { RouteObject } from 'react-router'
import { lazyPage } from '../../app/lazy-page.ts'
import { RouteError } from '../../app/route-error.tsx'
import { requirePortal } from '../../app/session.ts'

/** Projects that name me, and the page that a mailed question leads to. */
export const routes: RouteObject[] = [
  {
    path: 'attachments',
    children: [
      {
        loader: requirePortal(),
        lazy: () => import('./attachments-frame.tsx').then(({ AttachmentsFrame }) => ({ Component: AttachmentsFrame })),
        children: [
          {
            ErrorBoundary: RouteError,
            children: [{ index: true, lazy: lazyPage(() => import('./pages/attachments-page.tsx')) }],
          },
        ],
      },
      {
        lazy: () => import('../auth/auth-frame.tsx').then(({ AuthFrame }) => ({ Component: AuthFrame })),
        children: [
          {
            ErrorBoundary: RouteError,
            children: [{ path: ':token', lazy: lazyPage(() => import('./pages/attachment-link-page.tsx')) }],
          },
        ],
      },
    ],
  },
]

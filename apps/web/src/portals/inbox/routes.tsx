import type { RouteObject } from 'react-router'
import { lazyPage } from '../../app/lazy-page.ts'
import { RouteError } from '../../app/route-error.tsx'
import { requirePortal } from '../../app/session.ts'

/** Conversations, in the frame of whoever is signed in. */
export const routes: RouteObject[] = [
  {
    path: 'inbox',
    loader: requirePortal(),
    lazy: () => import('./inbox-frame.tsx').then(({ InboxFrame }) => ({ Component: InboxFrame })),
    children: [
      {
        ErrorBoundary: RouteError,
        children: [
          { index: true, lazy: lazyPage(() => import('./pages/inbox-page.tsx')) },
          { path: 'new', lazy: lazyPage(() => import('./pages/new-page.tsx')) },
          { path: ':id', lazy: lazyPage(() => import('./pages/conversation-page.tsx')) },
        ],
      },
    ],
  },
]

import type { RouteObject } from 'react-router'
import { lazyPage } from '../../app/lazy-page.ts'
import { RouteError } from '../../app/route-error.tsx'

/** Sign-up, sign-in and the pages that mails lead to. */
export const routes: RouteObject[] = [
  {
    lazy: () => import('./auth-frame.tsx').then(({ AuthFrame }) => ({ Component: AuthFrame })),
    children: [
      {
        ErrorBoundary: RouteError,
        children: [
          { path: 'sign-up', lazy: lazyPage(() => import('./pages/choose-role-page.tsx')) },
          { path: 'sign-up/:role', lazy: lazyPage(() => import('./pages/sign-up-page.tsx')) },
          { path: 'sign-in', lazy: lazyPage(() => import('./pages/sign-in-page.tsx')) },
          { path: 'verify', lazy: lazyPage(() => import('./pages/verify-page.tsx')) },
          { path: 'forgot', lazy: lazyPage(() => import('./pages/forgot-page.tsx')) },
          { path: 'unsubscribe/:token', lazy: lazyPage(() => import('./pages/unsubscribe-page.tsx')) },
          { path: 'invitations/:token', lazy: lazyPage(() => import('./pages/invitation-page.tsx')) },
          { path: 'reset', lazy: lazyPage(() => import('./pages/reset-page.tsx')) },
        ],
      },
    ],
  },
]

import type { RouteObject } from 'react-router'
import { lazyPage } from '../../app/lazy-page.ts'
import { RouteError } from '../../app/route-error.tsx'
import { requirePortal } from '../../app/session.ts'

/** What a person is told, in the frame of whoever is signed in. */
export const routes: RouteObject[] = [
  {
    path: 'notifications',
    loader: requirePortal(),
    lazy: () =>
      import('./notifications-frame.tsx').then(({ NotificationsFrame }) => ({ Component: NotificationsFrame })),
    children: [
      {
        ErrorBoundary: RouteError,
        children: [{ index: true, lazy: lazyPage(() => import('./pages/notifications-page.tsx')) }],
      },
    ],
  },
]

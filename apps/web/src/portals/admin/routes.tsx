import { redirect, type RouteObject } from 'react-router'
import { lazyPage } from '../../app/lazy-page.ts'
import { RouteError } from '../../app/route-error.tsx'
import { requirePortal } from '../../app/session.ts'

const toUsers = () => redirect('/admin/users')

/** The console of the people who run the site. */
export const routes: RouteObject[] = [
  {
    path: 'admin',
    loader: requirePortal('admin'),
    lazy: () => import('./admin-frame.tsx').then(({ AdminFrame }) => ({ Component: AdminFrame })),
    children: [
      {
        ErrorBoundary: RouteError,
        children: [
          { index: true, loader: toUsers },
          { path: 'dashboard', loader: toUsers },
          { path: 'users', lazy: lazyPage(() => import('./pages/users-page.tsx')) },
          { path: 'audit', lazy: lazyPage(() => import('./pages/audit-page.tsx')) },
        ],
      },
    ],
  },
]

import { redirect, type RouteObject } from 'react-router'
import { lazyPage } from '../../app/lazy-page.ts'
import { RouteError } from '../../app/route-error.tsx'
import { requirePortal } from '../../app/session.ts'

/** Settings, in the frame of whoever is signed in. */
export const routes: RouteObject[] = [
  {
    path: 'settings',
    loader: requirePortal(),
    lazy: () => import('./settings-frame.tsx').then(({ SettingsFrame }) => ({ Component: SettingsFrame })),
    children: [
      {
        ErrorBoundary: RouteError,
        children: [
          { index: true, loader: () => redirect('/settings/profile') },
          { path: 'profile', lazy: lazyPage(() => import('./pages/profile-page.tsx')) },
          { path: 'account', lazy: lazyPage(() => import('./pages/account-page.tsx')) },
          { path: 'security', lazy: lazyPage(() => import('./pages/security-page.tsx')) },
          { path: 'devices', lazy: lazyPage(() => import('./pages/devices-page.tsx')) },
          { path: 'preferences', lazy: lazyPage(() => import('./pages/preferences-page.tsx')) },
          { path: 'privacy', lazy: lazyPage(() => import('./pages/privacy-page.tsx')) },
          { path: 'appearance', lazy: lazyPage(() => import('./pages/appearance-page.tsx')) },
          { path: 'company', lazy: lazyPage(() => import('./pages/company-page.tsx')) },
        ],
      },
    ],
  },
]

import type { RouteObject } from 'react-router'
import { lazyPage } from '../../app/lazy-page.ts'
import { RouteError } from '../../app/route-error.tsx'

export const routes: RouteObject[] = [
  { ErrorBoundary: RouteError, children: [{ path: 'dev/ui', lazy: lazyPage(() => import('./ui-gallery.tsx')) }] },
]

import { redirect, type LoaderFunction, type RouteObject } from 'react-router'
import { lazyPage } from '../../app/lazy-page.ts'
import { RouteError } from '../../app/route-error.tsx'
import { savedAddress } from '../../app/saves.ts'
import { servicesOf } from '../../app/services.ts'
import { readSession, requirePortal } from '../../app/session.ts'

const frame = () => import('./library-frame.tsx').then(({ LibraryFrame }) => ({ Component: LibraryFrame }))

/** An investor's lists have an address of their own. */
const sendInvestorsHome: LoaderFunction = async (args) => {
  const guarded: unknown = await requirePortal()(args)
  const user = await readSession(servicesOf(args.context))
  if (user?.userType !== 'investor') return guarded
  const list = args.params['list']
  return redirect(list === undefined ? savedAddress(user) : `${savedAddress(user)}/${list}`)
}

const saved = lazyPage(() => import('../shared/saved-page.tsx'))

/** What a person saved, and what those they follow did. */
export const routes: RouteObject[] = [
  {
    path: 'saved',
    loader: sendInvestorsHome,
    lazy: frame,
    children: [
      {
        ErrorBoundary: RouteError,
        children: [
          { index: true, lazy: saved },
          { path: ':list', lazy: saved },
        ],
      },
    ],
  },
  {
    path: 'activity',
    loader: requirePortal(),
    lazy: frame,
    children: [
      {
        ErrorBoundary: RouteError,
        children: [{ index: true, lazy: lazyPage(() => import('./pages/activity-page.tsx')) }],
      },
    ],
  },
]

import type { RouteObject } from 'react-router'

type RoutesModule = { routes: RouteObject[] }

const auth = () => import('../portals/auth/routes.tsx')
const library = () => import('../portals/library/routes.tsx')

/** Who serves which addresses, by the first word of the path; all others are public pages. */
const loaders: Readonly<Record<string, () => Promise<RoutesModule>>> = {
  'sign-in': auth,
  'sign-up': auth,
  verify: auth,
  forgot: auth,
  reset: auth,
  unsubscribe: auth,
  invitations: auth,
  attachments: () => import('../portals/attachments/routes.tsx'),
  inbox: () => import('../portals/inbox/routes.tsx'),
  searches: () => import('../portals/searches/routes.tsx'),
  notifications: () => import('../portals/notifications/routes.tsx'),
  saved: library,
  activity: library,
  decisions: () => import('../portals/decisions/routes.tsx'),
  settings: () => import('../portals/settings/routes.tsx'),
  creator: () => import('../portals/creator/routes.tsx'),
  investor: () => import('../portals/investor/routes.tsx'),
  production: () => import('../portals/production/routes.tsx'),
  admin: () => import('../portals/admin/routes.tsx'),
}

/** For those who work on the product; nobody else is served them. */
const developmentLoaders: typeof loaders = {
  dev: () => import('../portals/dev/routes.tsx'),
}

/**
 * The route table that serves a path outside the public pages; null for public paths. Tables are loaded when they are
 * first needed, so that no visitor pays for a portal. With `development` the pages below `/dev` are there too.
 */
export async function loadPortalRoutes(pathname: string, development: boolean): Promise<RouteObject[] | null> {
  const word = pathname.split('/')[1] ?? ''
  const known = development ? { ...loaders, ...developmentLoaders } : loaders
  const load = Object.hasOwn(known, word) ? known[word] : undefined
  return load ? (await load()).routes : null
}

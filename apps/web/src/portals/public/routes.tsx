import type { RouteObject } from 'react-router'
import { lazyPage, type PageModule } from '../../app/lazy-page.ts'

const pages = import.meta.glob<PageModule>('./pages/*.tsx')

function page(name: string) {
  const load = pages[`./pages/${name}.tsx`]
  if (!load) throw new Error(`there is no page "${name}"`)
  return lazyPage(load, `src/portals/public/pages/${name}.tsx`)
}

const loadError = () => import('./public-error.tsx').then(({ PublicError }) => ({ ErrorBoundary: PublicError }))

/** Pages that need no portal, all rendered on the server. */
export const routes: RouteObject[] = [
  {
    lazy: loadError,
    handle: { module: 'src/portals/public/public-error.tsx' },
    children: [
      { index: true, lazy: page('landing-page') },
      { path: 'browse', lazy: page('browse-page') },
      { path: 'pitch/:slug', lazy: page('pitch-page') },
      { path: 'people', lazy: page('people-page') },
      { path: 'people/:handle', lazy: page('person-page') },
      { path: 'people/:handle/followers', lazy: page('person-followers-page') },
      { path: 'people/:handle/following', lazy: page('person-following-page') },
      { path: 'genres/:genre', lazy: page('genre-page') },
      { path: 'collections', lazy: page('collections-page') },
      { path: 'collections/:slug', lazy: page('collection-page') },
      { path: 's/:code', lazy: page('share-page') },
      { path: 'companies/:slug', lazy: page('company-page') },
      { path: 'portals', lazy: page('portals-page') },
      { path: 'how-it-works/:role', lazy: page('how-it-works-page') },
      { path: '*', lazy: page('not-found-page') },
    ],
  },
]

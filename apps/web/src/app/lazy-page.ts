import type { ComponentType } from 'react'
import type { LoaderFunction } from 'react-router'
import type { HeadOf, RouteHandle } from './page-head.ts'

/** What the file of a page exports. */
export type PageModule = {
  Component: ComponentType
  loader?: LoaderFunction
  head?: HeadOf
  ErrorBoundary?: ComponentType
}

/**
 * The `lazy` of a route: loads a page's file, keeping its `head` where `HeadSync` and the server look for it.
 * `module` is the file's path from `apps/web`; only pages that are rendered on the server need it.
 */
export const lazyPage = (load: () => Promise<PageModule>, module?: string) => async () => {
  const { Component, loader, head, ErrorBoundary } = await load()
  const handle: RouteHandle = { ...(head ? { head } : {}), ...(module === undefined ? {} : { module }) }
  return { Component, handle, ...(loader ? { loader } : {}), ...(ErrorBoundary ? { ErrorBoundary } : {}) }
}

import { useQueryErrorResetBoundary } from '@tanstack/react-query'
import { useEffect, useEffectEvent } from 'react'
import { useRevalidator, useRouteError } from 'react-router'
import { Logo } from '../ui/logo.tsx'
import { ErrorPage, errorKind } from './error-page.tsx'
import { fullTitle } from './page-head.ts'

function useRetry() {
  const { reset } = useQueryErrorResetBoundary()
  const { revalidate, state } = useRevalidator()
  const retry = () => {
    reset()
    void revalidate()
  }
  return { retry, retrying: state === 'loading' }
}

/** The `ErrorBoundary` of routes: shows the error inside the frame around it, and tries again when the connection is back. */
export function RouteError() {
  const error = useRouteError()
  const { retry, retrying } = useRetry()
  const kind = errorKind(error)
  const onOnline = useEffectEvent(retry)
  useEffect(() => {
    if (kind !== 'offline') return undefined
    const again = () => onOnline()
    window.addEventListener('online', again)
    return () => window.removeEventListener('online', again)
  }, [kind])
  useEffect(() => {
    document.title = fullTitle({ title: kind === 'not-found' ? 'Page not found' : 'This page cannot be shown' })
  })
  return <ErrorPage error={error} onRetry={retry} retrying={retrying} />
}

/** As `RouteError`, where the frame itself could not be loaded. */
export function RootError() {
  return (
    <div className="min-h-dvh">
      <header className="shell flex h-17 items-center">
        <a href="/" className="rounded-sm">
          <Logo />
        </a>
      </header>
      <main id="main">
        <RouteError />
      </main>
    </div>
  )
}

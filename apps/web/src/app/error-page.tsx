import { CloudOff, FileQuestion, Lock, LogIn, TriangleAlert, type LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link, useLocation } from 'react-router'
import { Button } from '../ui/button.tsx'
import { isProblem } from './api-problem.ts'
import { portalsAddress } from './session.ts'

type Kind = 'not-found' | 'forbidden' | 'signed-out' | 'offline' | 'broken'

const isLoadFailure = (error: unknown): boolean =>
  error instanceof TypeError && /dynamically imported module|module script|preload/iu.test(error.message)

const statusOf = (error: unknown): number =>
  typeof error === 'object' && error !== null && 'status' in error && typeof error.status === 'number'
    ? error.status
    : 500

/** Which of the error pages something thrown calls for. */
export function errorKind(error: unknown): Kind {
  if (isProblem(error, 'offline') || isLoadFailure(error)) return 'offline'
  const status = statusOf(error)
  if (status === 404 || status === 410) return 'not-found'
  if (status === 401) return 'signed-out'
  return status === 403 ? 'forbidden' : 'broken'
}

const texts: Record<Kind, { icon: LucideIcon; title: string; text: string }> = {
  'not-found': {
    icon: FileQuestion,
    title: 'This page is not in the script',
    text: 'The address may be mistyped, or what was here has been taken off the market.',
  },
  forbidden: {
    icon: Lock,
    title: 'This set is closed',
    text: 'You are signed in, but this page is for somebody else. If you should see it, ask its owner.',
  },
  'signed-out': {
    icon: LogIn,
    title: 'Sign in to go on',
    text: 'This page needs you to be signed in. Your session may have ended on this device.',
  },
  offline: {
    icon: CloudOff,
    title: 'No connection',
    text: 'The server cannot be reached right now. Check your connection; this page tries again when it is back.',
  },
  broken: {
    icon: TriangleAlert,
    title: 'Something broke behind the scenes',
    text: 'It is our fault, not yours, and it has been logged. Trying again often helps.',
  },
}

export type ErrorPageProps = { error: unknown; onRetry?: (() => void) | undefined; retrying?: boolean | undefined }

/** What a page shows instead of itself when it cannot be shown. */
export function ErrorPage({ error, onRetry, retrying }: ErrorPageProps) {
  const kind = errorKind(error)
  const { icon: Icon, title, text } = texts[kind]
  return (
    <section
      role={kind === 'not-found' ? undefined : 'alert'}
      className="shell flex min-h-[62vh] flex-col justify-center py-20"
    >
      <Icon aria-hidden="true" className="size-9 text-accent-ink" strokeWidth={1.5} />
      <h1 className="display mt-6 text-d2">{title}</h1>
      <p className="mt-4 max-w-prose text-md text-ink-2">{text}</p>
      <ErrorActions kind={kind} onRetry={onRetry} retrying={retrying} />
      <ErrorDetails error={error} />
    </section>
  )
}

function ErrorActions({ kind, onRetry, retrying }: Omit<ErrorPageProps, 'error'> & { kind: Kind }) {
  const { pathname, search } = useLocation()
  const canRetry = kind === 'offline' || kind === 'broken'
  return (
    <div className="mt-8 flex flex-wrap gap-3">
      {canRetry && onRetry && (
        <Button variant="primary" loading={retrying ?? false} onClick={onRetry}>
          Try again
        </Button>
      )}
      {kind === 'signed-out' && (
        <Action to={portalsAddress(`${pathname}${search}`)} primary>
          Choose a portal
        </Action>
      )}
      <Action to="/browse" primary={kind === 'not-found' || kind === 'forbidden'}>
        Browse pitches
      </Action>
      <Action to="/">Home</Action>
    </div>
  )
}

function Action({ to, primary = false, children }: { to: string; primary?: boolean; children: ReactNode }) {
  return (
    <Button asChild variant={primary ? 'primary' : 'secondary'}>
      <Link to={to}>{children}</Link>
    </Button>
  )
}

function ErrorDetails({ error }: { error: unknown }) {
  if (!isProblem(error) || error.status === 404 || error.status === 0) return null
  return (
    <p className="mt-8 text-xs text-ink-3">
      {error.status} · {error.code}
      {error.requestId && ` · Reference ${error.requestId}`}
    </p>
  )
}

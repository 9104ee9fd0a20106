import { Suspense, type ReactNode } from 'react'

/**
 * A part of a page that the server has drawn and that nobody needs at once: React brings it to life in small steps
 * after the rest, or at the first click in it.
 */
export function WakesLater({ children }: { children: ReactNode }) {
  return <Suspense fallback={null}>{children}</Suspense>
}

import type { ReactNode } from 'react'

/** Title and first sentence of a page on the way in. */
export function AuthHeading({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="mb-7">
      <h1 className="display text-d3">{title}</h1>
      {children && <p className="mt-2 text-base text-ink-2">{children}</p>}
    </div>
  )
}

export const textLink = 'rounded-sm text-accent-ink underline decoration-accent-ink/40 underline-offset-4 hover:decoration-accent-ink'

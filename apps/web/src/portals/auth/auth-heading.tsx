import { useEffect, useRef, type ReactNode } from 'react'

type AuthHeadingProps = {
  title: string
  /** Set where it replaces another page without a change of address. */
  takesFocus?: boolean | undefined
  children?: ReactNode
}

/** Title and first sentence of a page on the way in. */
export function AuthHeading({ title, takesFocus = false, children }: AuthHeadingProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (takesFocus) heading.current?.focus()
  }, [takesFocus])
  return (
    <div className="mb-7">
      <h1 ref={heading} tabIndex={-1} className="display text-d3 outline-none">
        {title}
      </h1>
      {children && <p className="mt-2 text-base text-ink-2">{children}</p>}
    </div>
  )
}

export const textLink =
  'rounded-sm text-accent-ink underline decoration-accent-ink/40 underline-offset-4 hover:decoration-accent-ink'

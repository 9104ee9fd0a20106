import { CloudAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from './button.tsx'
import { cn } from './cn.ts'

export type ErrorStateProps = {
  title?: string | undefined
  /** What happened and what to do, in plain words. */
  children?: ReactNode
  onRetry?: (() => void) | undefined
  /** Shown small, so that a person can quote it. */
  requestId?: string | undefined
  className?: string | undefined
}

/** What a list shows when it could not be loaded. */
export function ErrorState({ title = 'This did not load', children, onRetry, requestId, className }: ErrorStateProps) {
  return (
    <div
      role="alert"
      className={cn(
        'flex flex-col items-start gap-4 px-6 py-10 sm:flex-row sm:items-center sm:gap-5 sm:px-8',
        className,
      )}
    >
      <span className="grid size-12 shrink-0 place-items-center rounded-xl bg-bad-soft text-bad">
        <CloudAlert aria-hidden="true" className="size-5.5" strokeWidth={1.6} />
      </span>
      <div className="min-w-0 flex-1">
        <p className="text-base font-name">{title}</p>
        <p className="mt-0.5 max-w-prose text-sm text-ink-2">
          {children ?? 'The connection or the server gave up. Nothing you wrote is lost.'}
        </p>
        {requestId && <p className="mt-1 text-xs text-ink-3">Reference {requestId}</p>}
      </div>
      {onRetry && <Button onClick={onRetry}>Try again</Button>}
    </div>
  )
}

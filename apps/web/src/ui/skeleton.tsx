import type { ComponentProps } from 'react'
import { cn } from './cn.ts'

/** A grey shape where something is about to be. Size it with classes; give the region around it `aria-busy`. */
export function Skeleton({ className, ...props }: ComponentProps<'div'>) {
  return <div aria-hidden="true" {...props} className={cn('animate-pulse rounded-md bg-surface-3', className)} />
}

type SkeletonTextProps = { lines?: number | undefined; className?: string | undefined }

/** Lines of text to come; the last one is shorter. */
export function SkeletonText({ lines = 3, className }: SkeletonTextProps) {
  return (
    <div aria-hidden="true" className={cn('space-y-2.5', className)}>
      {Array.from({ length: lines }, (_, line) => (
        <Skeleton key={line} className={cn('h-3.5', line === lines - 1 && lines > 1 && 'w-3/5')} />
      ))}
    </div>
  )
}

type SkeletonListProps = { rows?: number | undefined; label?: string | undefined }

/** Rows of a list to come, announced once. */
export function SkeletonList({ rows = 4, label = 'Loading' }: SkeletonListProps) {
  return (
    <div aria-busy="true" className="space-y-4">
      <output className="sr-only">{label}</output>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className="flex items-center gap-3">
          <Skeleton className="size-9 rounded-full" />
          <div className="flex-1 space-y-2">
            <Skeleton className="h-3.5 w-2/5" />
            <Skeleton className="h-3 w-3/5" />
          </div>
        </div>
      ))}
    </div>
  )
}

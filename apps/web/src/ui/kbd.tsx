import type { ComponentProps } from 'react'
import { cn } from './cn.ts'

/** A key. Inside a labelled button give it `aria-hidden`. */
export function Kbd({ className, ...props }: ComponentProps<'kbd'>) {
  return (
    <kbd
      {...props}
      className={cn(
        'inline-flex h-5 min-w-5 items-center justify-center rounded-[5px] border border-line-strong px-1.5 font-sans text-2xs font-nav whitespace-nowrap text-ink-2',
        className,
      )}
    />
  )
}

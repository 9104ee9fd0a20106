import { cva, type VariantProps } from 'class-variance-authority'
import type { ComponentProps } from 'react'
import { cn } from './cn.ts'

const styles = cva('inline-flex shrink-0 items-center gap-1 font-label whitespace-nowrap [&_svg]:size-3', {
  variants: {
    tone: {
      neutral: 'bg-surface-3 text-ink-2',
      accent: 'bg-accent-soft text-accent-ink',
      good: 'bg-good-soft text-good',
      bad: 'bg-bad-soft text-bad',
      info: 'bg-info-soft text-info',
      solid: 'bg-accent text-on-accent',
      media: 'bg-black/65 text-white',
      outline: 'text-ink-2 ring-1 ring-line-strong ring-inset',
    },
    size: {
      sm: 'h-5 rounded-full px-2 text-2xs',
      md: 'h-6 rounded-full px-2.5 text-xs',
      count: 'h-5 min-w-5 justify-center rounded-full px-1.5 text-2xs tnum',
    },
  },
  defaultVariants: { tone: 'neutral', size: 'md' },
})

export type BadgeProps = ComponentProps<'span'> & VariantProps<typeof styles>

/** A short word about a thing: its status, its kind, a count. */
export function Badge({ tone, size, className, ...props }: BadgeProps) {
  return <span {...props} className={cn(styles({ tone, size }), className)} />
}

import { cva, type VariantProps } from 'class-variance-authority'
import { Slot } from 'radix-ui'
import type { ComponentProps } from 'react'
import { cn } from './cn.ts'

const styles = cva(
  'relative inline-grid shrink-0 place-items-center rounded-md transition-colors select-none disabled:pointer-events-none disabled:opacity-45 [&_svg]:shrink-0',
  {
    variants: {
      variant: {
        ghost: 'text-ink-2 hover:bg-surface-2 hover:text-ink aria-expanded:bg-surface-2 aria-pressed:text-accent-ink',
        outline:
          'border border-line-strong bg-surface text-ink hover:bg-surface-2 dark:bg-surface-2 dark:hover:bg-surface-3 aria-pressed:text-accent-ink',
        soft: 'bg-surface-2 text-ink-2 hover:bg-surface-3 hover:text-ink',
        media:
          'rounded-full bg-black/55 text-white hover:bg-black/80 aria-pressed:bg-accent aria-pressed:text-on-accent',
      },
      size: {
        sm: 'size-8 [&_svg]:size-4',
        md: 'size-9.5 [&_svg]:size-4.5',
        lg: 'size-12 rounded-[11px] [&_svg]:size-5',
      },
      tone: { none: '', good: 'text-good!', bad: 'text-bad!' },
    },
    defaultVariants: { variant: 'ghost', size: 'md', tone: 'none' },
  },
)

export type IconButtonProps = Omit<ComponentProps<'button'>, 'aria-label'> &
  VariantProps<typeof styles> & {
    /** What the press does; the accessible name. */
    label: string
    asChild?: boolean | undefined
    /** A small amber dot: something new is behind this button. Say so in `label` too. */
    dot?: boolean | undefined
  }

/** A square button that shows only an icon. */
export function IconButton({
  label,
  variant,
  size,
  tone,
  asChild = false,
  dot = false,
  className,
  children,
  ...props
}: IconButtonProps) {
  const Root = asChild ? Slot.Root : 'button'
  return (
    <Root
      {...(asChild ? {} : { type: 'button' as const })}
      {...props}
      aria-label={label}
      className={cn(styles({ variant, size, tone }), className)}
    >
      <Slot.Slottable>{children}</Slot.Slottable>
      {dot && (
        <span aria-hidden="true" className="absolute top-1.5 right-1.5 size-2 rounded-full bg-accent ring-2 ring-bg" />
      )}
    </Root>
  )
}

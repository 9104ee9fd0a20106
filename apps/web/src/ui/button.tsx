import { cva, type VariantProps } from 'class-variance-authority'
import { Slot } from 'radix-ui'
import type { ComponentProps, MouseEvent } from 'react'
import { cn } from './cn.ts'
import { Spinner } from './spinner.tsx'

export const buttonStyles = cva(
  'relative inline-flex shrink-0 items-center justify-center gap-2 rounded-md font-label whitespace-nowrap select-none transition-[background-color,border-color,color,box-shadow,transform] active:translate-y-px disabled:pointer-events-none disabled:opacity-45 [&_svg]:shrink-0',
  {
    variants: {
      variant: {
        primary:
          'bg-accent text-on-accent shadow-[0_1px_2px_rgb(0_0_0/.16),inset_0_1px_0_rgb(255_255_255/.22)] hover:bg-accent-hover',
        secondary:
          'border border-line-strong bg-surface text-ink shadow-[0_1px_2px_rgb(0_0_0/.05)] hover:bg-surface-2 dark:bg-surface-2 dark:hover:bg-surface-3',
        ghost: 'text-ink-2 hover:bg-surface-2 hover:text-ink aria-expanded:bg-surface-2 aria-expanded:text-ink',
        danger: 'bg-bad text-on-bad shadow-[0_1px_2px_rgb(0_0_0/.16)] hover:brightness-110',
        link: 'rounded-sm text-accent-ink underline-offset-4 hover:underline',
      },
      size: {
        sm: 'h-8 px-3 text-sm [&_svg]:size-3.5',
        md: 'h-9.5 px-4 text-sm [&_svg]:size-4',
        lg: 'h-12 rounded-[11px] px-6 text-base [&_svg]:size-4.5',
      },
      block: { true: 'w-full', false: '' },
    },
    compoundVariants: [{ variant: 'link', className: 'h-auto min-h-6 px-0 active:translate-y-0' }],
    defaultVariants: { variant: 'secondary', size: 'md', block: false },
  },
)

export type ButtonProps = ComponentProps<'button'> &
  VariantProps<typeof buttonStyles> & {
    /** Give the look to the single child (a link) instead of drawing a button. */
    asChild?: boolean | undefined
    /** Shows a spinner, keeps the width and the focus, ignores presses. */
    loading?: boolean | undefined
  }

function ignorePress(event: MouseEvent): void {
  event.preventDefault()
  event.stopPropagation()
}

// A field that loses the focus is checked, and its message could move the button away from under the press.
function keepFocusInForm(event: MouseEvent<HTMLButtonElement>): void {
  if (event.currentTarget.form?.contains(document.activeElement)) event.preventDefault()
}

/** A press or, with `asChild`, a link that looks like one. Its type is `button` unless a prop says otherwise. */
export function Button({
  asChild = false,
  variant,
  size,
  block,
  loading = false,
  className,
  children,
  ...props
}: ButtonProps) {
  const Root = asChild ? Slot.Root : 'button'
  return (
    <Root
      {...(asChild ? {} : { type: 'button' as const })}
      {...(props.type === 'submit' ? { onMouseDown: keepFocusInForm } : {})}
      {...props}
      {...(loading ? { 'aria-disabled': true, 'aria-busy': true, onClick: ignorePress } : {})}
      className={cn(buttonStyles({ variant, size, block }), loading && 'text-transparent!', className)}
    >
      {loading && (
        <span
          className={cn(
            'absolute inset-0 grid place-items-center',
            variant === 'primary' ? 'text-on-accent' : variant === 'danger' ? 'text-on-bad' : 'text-ink',
          )}
        >
          <Spinner />
        </span>
      )}
      <Slot.Slottable>{children}</Slot.Slottable>
    </Root>
  )
}

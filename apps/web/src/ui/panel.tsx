import { Slot } from 'radix-ui'
import { useId, type ComponentProps, type ReactNode } from 'react'
import { cn } from './cn.ts'

export type PanelProps = Omit<ComponentProps<'section'>, 'title'> & {
  title?: ReactNode
  description?: ReactNode
  /** A link, button or filter at the right end of the title line. */
  action?: ReactNode
  /** The title's level on this page. */
  headingLevel?: 2 | 3 | 4 | undefined
  /** `none` lets a table or list run to the edges; `form` is roomier. */
  padding?: 'none' | 'card' | 'form' | undefined
  /** Buttons under a line at the bottom. */
  footer?: ReactNode
}

const paddings = { none: '', card: 'p-5', form: 'p-5 sm:p-7' }
const headPaddings = { none: 'px-5 pt-5 pb-4', card: 'px-5 pt-5', form: 'px-5 pt-5 sm:px-7 sm:pt-6.5' }

/** A card with an optional title line. Never put one inside another. */
export function Panel({
  title,
  description,
  action,
  headingLevel = 2,
  padding = 'card',
  footer,
  className,
  children,
  ...props
}: PanelProps) {
  const titleId = useId()
  const Heading = `h${headingLevel}` as const
  return (
    <section aria-labelledby={title ? titleId : undefined} {...props} className={cn('panel min-w-0', className)}>
      {(title || action) && (
        <div className={cn('flex flex-wrap items-center justify-between gap-x-4 gap-y-2', headPaddings[padding])}>
          <div className="min-w-0">
            <Heading id={titleId} className="text-base font-name">
              {title}
            </Heading>
            {description && <p className="mt-0.5 text-sm text-ink-2">{description}</p>}
          </div>
          {action}
        </div>
      )}
      {children !== undefined && (
        <div className={cn(paddings[padding], (title || action) && padding !== 'none' && 'pt-4 sm:pt-4')}>
          {children}
        </div>
      )}
      {footer && (
        <div className="flex flex-wrap items-center justify-end gap-2 border-t border-line px-5 py-3.5">{footer}</div>
      )}
    </section>
  )
}

type CardLinkProps = ComponentProps<'div'> & { asChild?: boolean | undefined }

/** The look of a card that is itself a link: lifts when pointed at. */
export function CardLink({ asChild = false, className, ...props }: CardLinkProps) {
  const Root = asChild ? Slot.Root : 'div'
  return (
    <Root
      {...props}
      className={cn(
        'panel block p-5 transition-[box-shadow,translate] duration-300 ease-out hover:-translate-y-1 hover:shadow-[var(--lift-1),var(--lift-2)]',
        className,
      )}
    />
  )
}

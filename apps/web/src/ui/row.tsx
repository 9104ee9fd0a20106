import { ChevronLeft, ChevronRight } from 'lucide-react'
import { Children, useCallback, useEffect, useId, useRef, useState, type ReactNode } from 'react'
import { cn } from './cn.ts'
import { IconButton } from './icon-button.tsx'

export type RowProps = {
  title: string
  description?: ReactNode
  /** A "see all" link, beside the arrows. */
  action?: ReactNode
  headingLevel?: 2 | 3 | undefined
  /** Width of each item, as classes. */
  itemClassName?: string | undefined
  className?: string | undefined
  children: ReactNode
}

/** A line of cards that scrolls sideways by touch, wheel, keyboard or its two buttons. */
export function Row({ title, description, action, headingLevel = 2, itemClassName, className, children }: RowProps) {
  const titleId = useId()
  const strip = useRef<HTMLUListElement>(null)
  const [ends, setEnds] = useState({ start: true, end: false })
  const Heading = `h${headingLevel}` as const
  const measure = useCallback(() => {
    const element = strip.current
    if (!element) return
    const start = element.scrollLeft <= 2
    const end = element.scrollLeft + element.clientWidth >= element.scrollWidth - 2
    setEnds((before) => (before.start === start && before.end === end ? before : { start, end }))
  }, [])
  useEffect(measure)
  useEffect(() => {
    window.addEventListener('resize', measure)
    return () => window.removeEventListener('resize', measure)
  }, [measure])
  const page = (direction: 1 | -1) => {
    const element = strip.current
    element?.scrollBy({ left: direction * element.clientWidth * 0.85, behavior: 'smooth' })
  }
  return (
    <section aria-labelledby={titleId} className={className}>
      <div className="flex items-end justify-between gap-4">
        <div className="min-w-0">
          <Heading id={titleId} className="display text-d3">
            {title}
          </Heading>
          {description && <p className="mt-1 text-sm text-ink-3">{description}</p>}
        </div>
        <div className="flex shrink-0 items-center gap-2">
          {action}
          <span className={cn('hidden gap-2 sm:flex', ends.start && ends.end && 'invisible')}>
            <IconButton variant="outline" label={`Back in ${title}`} disabled={ends.start} onClick={() => page(-1)}>
              <ChevronLeft aria-hidden="true" />
            </IconButton>
            <IconButton variant="outline" label={`Forward in ${title}`} disabled={ends.end} onClick={() => page(1)}>
              <ChevronRight aria-hidden="true" />
            </IconButton>
          </span>
        </div>
      </div>
      <div className="-mx-[clamp(1rem,4vw,2.5rem)] mt-3">
        <ul
          ref={strip}
          onScroll={measure}
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling region must be reachable by keyboard
          tabIndex={0}
          aria-labelledby={titleId}
          className="no-bar flex snap-x snap-mandatory scroll-px-[clamp(1rem,4vw,2.5rem)] gap-4 overflow-x-auto overscroll-x-contain px-[clamp(1rem,4vw,2.5rem)] pt-3 pb-4 outline-offset-[-4px] sm:gap-5"
        >
          {Children.map(children, (child) => (
            <li className={cn('w-40 shrink-0 snap-start sm:w-48', itemClassName)}>{child}</li>
          ))}
        </ul>
      </div>
    </section>
  )
}

import { Plus } from 'lucide-react'
import { Accordion as RadixAccordion } from 'radix-ui'
import type { ReactNode } from 'react'
import { cn } from './cn.ts'

export type AccordionItem = { value: string; title: ReactNode; content: ReactNode }

export type AccordionProps = {
  items: readonly AccordionItem[]
  /** The titles' level on this page. */
  headingLevel?: 2 | 3 | 4 | undefined
  defaultValue?: string | undefined
  className?: string | undefined
}

/** Titles that open their text, one at a time. */
export function Accordion({ items, headingLevel = 3, defaultValue, className }: AccordionProps) {
  const Heading = `h${headingLevel}` as const
  return (
    <RadixAccordion.Root
      type="single"
      collapsible
      {...(defaultValue === undefined ? {} : { defaultValue })}
      className={cn('divide-y divide-line border-y border-line', className)}
    >
      {items.map((item) => (
        <RadixAccordion.Item key={item.value} value={item.value}>
          <RadixAccordion.Header asChild>
            <Heading>
              <RadixAccordion.Trigger className="group flex w-full items-center justify-between gap-4 py-4 text-left text-base font-label text-ink hover:text-accent-ink">
                {item.title}
                <Plus
                  aria-hidden="true"
                  className="size-4.5 shrink-0 text-ink-3 transition-transform duration-200 group-data-[state=open]:rotate-45"
                />
              </RadixAccordion.Trigger>
            </Heading>
          </RadixAccordion.Header>
          <RadixAccordion.Content className="overflow-hidden data-[state=closed]:animate-accordion-up data-[state=open]:animate-accordion-down">
            <div className="max-w-prose pb-5 text-base text-ink-2">{item.content}</div>
          </RadixAccordion.Content>
        </RadixAccordion.Item>
      ))}
    </RadixAccordion.Root>
  )
}

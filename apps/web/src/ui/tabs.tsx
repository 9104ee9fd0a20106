import { Tabs as RadixTabs } from 'radix-ui'
import type { ComponentProps, ReactNode } from 'react'
import { cn } from './cn.ts'
import { tabBarStyles, tabStyles } from './tab-styles.ts'

export type TabItem = { value: string; label: ReactNode; content: ReactNode; disabled?: boolean | undefined }

export type TabsProps = Omit<ComponentProps<typeof RadixTabs.Root>, 'children'> & {
  /** What the tabs choose between; the name of the list. */
  label: string
  items: readonly TabItem[]
  panelClassName?: string | undefined
}

/** Panels of which one shows. For tabs that are pages of their own use `LinkTabs` of link-tabs.tsx. */
export function Tabs({ label, items, defaultValue, panelClassName, ...props }: TabsProps) {
  const first = defaultValue ?? items[0]?.value
  return (
    <RadixTabs.Root {...props} {...(first === undefined ? {} : { defaultValue: first })}>
      <RadixTabs.List aria-label={label} className={tabBarStyles}>
        {items.map((item) => (
          <RadixTabs.Trigger
            key={item.value}
            value={item.value}
            disabled={item.disabled ?? false}
            className={cn(
              tabStyles,
              'data-[state=active]:font-name data-[state=active]:text-ink data-[state=active]:after:bg-accent',
            )}
          >
            {item.label}
          </RadixTabs.Trigger>
        ))}
      </RadixTabs.List>
      {items.map((item) => (
        <RadixTabs.Content key={item.value} value={item.value} className={cn('pt-6', panelClassName)}>
          {item.content}
        </RadixTabs.Content>
      ))}
    </RadixTabs.Root>
  )
}

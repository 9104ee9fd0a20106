import { Check, ChevronRight } from 'lucide-react'
import { DropdownMenu } from 'radix-ui'
import type { ComponentProps, ReactNode } from 'react'
import { cn } from './cn.ts'
import { useOverlayContainer, useOverlayOpen } from './overlay-container.ts'

export type MenuProps = {
  /** One button; it gets the menu's ARIA attributes. */
  trigger: ReactNode
  align?: 'start' | 'center' | 'end' | undefined
  side?: 'top' | 'right' | 'bottom' | 'left' | undefined
  open?: boolean | undefined
  onOpenChange?: ((open: boolean) => void) | undefined
  /** True stops the page from scrolling and being clicked while the menu is open. */
  modal?: boolean | undefined
  className?: string | undefined
  children: ReactNode
}

/** A button's list of actions. Fill it with `MenuItem`, `MenuCheckboxItem`, `MenuRadioGroup`, `MenuLabel`, `MenuSeparator`. */
export function Menu({ trigger, align = 'end', side = 'bottom', className, children, ...root }: MenuProps) {
  const openProps = useOverlayOpen(root)
  const container = useOverlayContainer()
  return (
    <DropdownMenu.Root modal={root.modal ?? false} {...openProps}>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Portal {...(container ? { container } : {})}>
        <DropdownMenu.Content
          align={align}
          side={side}
          sideOffset={6}
          collisionPadding={12}
          className={cn(
            'menu-surface pop-in max-h-(--radix-dropdown-menu-content-available-height) min-w-48 origin-(--radix-dropdown-menu-content-transform-origin) overflow-y-auto',
            className,
          )}
        >
          {children}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}

type MenuItemProps = ComponentProps<typeof DropdownMenu.Item> & {
  tone?: 'bad' | undefined
  /** The keys that do the same; shown, not read out. */
  keys?: string | undefined
}

/** One action. With `asChild` its single child (a link) becomes the item. */
export function MenuItem({ tone, keys, className, children, asChild, ...props }: MenuItemProps) {
  const classes = cn('menu-item', tone === 'bad' && 'text-bad [&>svg]:text-bad', className)
  if (asChild) {
    return (
      <DropdownMenu.Item {...props} asChild className={classes}>
        {children}
      </DropdownMenu.Item>
    )
  }
  return (
    <DropdownMenu.Item {...props} className={classes}>
      {children}
      {keys && (
        <span aria-hidden="true" className="ml-auto pl-6 text-xs text-ink-3">
          {keys}
        </span>
      )}
    </DropdownMenu.Item>
  )
}

/** An action that is on or off. */
export function MenuCheckboxItem({ className, children, ...props }: ComponentProps<typeof DropdownMenu.CheckboxItem>) {
  return (
    <DropdownMenu.CheckboxItem {...props} className={cn('menu-item pr-8', className)}>
      {children}
      <DropdownMenu.ItemIndicator className="absolute right-2.5">
        <Check aria-hidden="true" className="size-4 text-accent-ink" />
      </DropdownMenu.ItemIndicator>
    </DropdownMenu.CheckboxItem>
  )
}

export const MenuRadioGroup = DropdownMenu.RadioGroup

/** One of a `MenuRadioGroup`. */
export function MenuRadioItem({ className, children, ...props }: ComponentProps<typeof DropdownMenu.RadioItem>) {
  return (
    <DropdownMenu.RadioItem {...props} className={cn('menu-item pr-8', className)}>
      {children}
      <DropdownMenu.ItemIndicator className="absolute right-2.5">
        <Check aria-hidden="true" className="size-4 text-accent-ink" />
      </DropdownMenu.ItemIndicator>
    </DropdownMenu.RadioItem>
  )
}

export function MenuLabel({ className, ...props }: ComponentProps<typeof DropdownMenu.Label>) {
  return <DropdownMenu.Label {...props} className={cn('px-2.5 py-1.5 text-xs text-ink-3', className)} />
}

export function MenuSeparator({ className, ...props }: ComponentProps<typeof DropdownMenu.Separator>) {
  return <DropdownMenu.Separator {...props} className={cn('mx-1 my-1 h-px bg-line', className)} />
}

type SubMenuProps = { label: ReactNode; children: ReactNode }

/** An item that opens a second list beside it. */
export function SubMenu({ label, children }: SubMenuProps) {
  const container = useOverlayContainer()
  return (
    <DropdownMenu.Sub>
      <DropdownMenu.SubTrigger className="menu-item data-[state=open]:bg-surface-3">
        {label}
        <ChevronRight aria-hidden="true" className="ml-auto" />
      </DropdownMenu.SubTrigger>
      <DropdownMenu.Portal {...(container ? { container } : {})}>
        <DropdownMenu.SubContent sideOffset={4} className="menu-surface pop-in min-w-44">
          {children}
        </DropdownMenu.SubContent>
      </DropdownMenu.Portal>
    </DropdownMenu.Sub>
  )
}

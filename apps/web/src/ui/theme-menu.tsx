import type { ReactNode } from 'react'
import { useState } from 'react'
import { Menu, MenuRadioGroup, MenuRadioItem } from './menu.tsx'
import { asTheme, setTheme, useTheme } from './theme.ts'
import { themeChoices } from './theme-choices.ts'

/** The menu behind `ThemeSwitch`; open from the start. */
export function ThemeMenu({ trigger }: { trigger: ReactNode }) {
  const theme = useTheme()
  const [open, setOpen] = useState(true)
  return (
    <Menu trigger={trigger} open={open} onOpenChange={setOpen} className="min-w-40">
      <MenuRadioGroup value={theme} onValueChange={(value) => setTheme(asTheme(value))}>
        {themeChoices.map(({ value, label, icon: Icon }) => (
          <MenuRadioItem key={value} value={value}>
            <Icon aria-hidden="true" />
            {label}
          </MenuRadioItem>
        ))}
      </MenuRadioGroup>
    </Menu>
  )
}

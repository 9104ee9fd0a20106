import { Moon, Sun } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { IconButton, type IconButtonProps } from './icon-button.tsx'

const loadMenu = () => import('./theme-menu.tsx').then((module) => ({ default: module.ThemeMenu }))
const ThemeMenu = lazy(loadMenu)

function preload(): void {
  void loadMenu()
}

/** An icon button with a menu of light, dark and system. The menu loads when the button is about to be pressed. */
export function ThemeSwitch() {
  const [wanted, setWanted] = useState(false)
  const button = (
    <ThemeButton aria-haspopup="menu" onPointerEnter={preload} onFocus={preload} onClick={() => setWanted(true)} />
  )
  if (!wanted) return button
  return (
    <Suspense fallback={button}>
      <ThemeMenu trigger={<ThemeButton />} />
    </Suspense>
  )
}

/** Both icons are in the markup and CSS shows one, so that the server need not know the theme. */
function ThemeButton(props: Omit<IconButtonProps, 'label'>) {
  return (
    <IconButton label="Theme" {...props}>
      <Moon aria-hidden="true" className="dark:hidden" />
      <Sun aria-hidden="true" className="hidden dark:block" />
    </IconButton>
  )
}

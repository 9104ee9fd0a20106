import { useSyncExternalStore } from 'react'
import { themeStorageKey } from './theme-script.ts'

export type Theme = 'light' | 'dark' | 'system'

const changed = 'pitchey-theme-change'
const darkQuery = '(prefers-color-scheme: dark)'

/** The text as a theme; `system` when it is none. */
export function asTheme(text: string | null): Theme {
  return text === 'light' || text === 'dark' ? text : 'system'
}

/** The stored choice; `system` when nothing (or nothing readable) is stored. */
export function storedTheme(): Theme {
  try {
    return asTheme(window.localStorage.getItem(themeStorageKey))
  } catch {
    return 'system'
  }
}

/** Stores the choice, repaints the page with it and tells every `useTheme` in this and other tabs. */
export function setTheme(theme: Theme): void {
  try {
    if (theme === 'system') window.localStorage.removeItem(themeStorageKey)
    else window.localStorage.setItem(themeStorageKey, theme)
  } catch {
    // Private windows may refuse storage; the choice then lasts for this page.
  }
  paintTheme(theme)
  window.dispatchEvent(new CustomEvent(changed))
}

function paintTheme(theme: Theme): void {
  const dark = theme === 'dark' || (theme === 'system' && window.matchMedia(darkQuery).matches)
  document.documentElement.classList.toggle('dark', dark)
}

/** Repaints the page when the system changes its mind, or another tab the choice. Call once for each page. */
export function followTheme(): void {
  const repaint = () => {
    paintTheme(storedTheme())
    window.dispatchEvent(new CustomEvent(changed))
  }
  window.matchMedia(darkQuery).addEventListener('change', repaint)
  window.addEventListener('storage', repaint)
}

function subscribe(onChange: () => void): () => void {
  window.addEventListener(changed, onChange)
  return () => window.removeEventListener(changed, onChange)
}

/** The stored choice of theme, kept current; `system` while rendering on the server. */
export function useTheme(): Theme {
  return useSyncExternalStore(subscribe, storedTheme, () => 'system')
}

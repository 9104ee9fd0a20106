import { useSyncExternalStore } from 'react'

const storageKey = 'pitchey-dismissed-announcements'
const mostKept = 50
const listeners = new Set<() => void>()

/** What this page remembers where the browser keeps nothing. */
let ownMemory = ''

const read = (): string => {
  try {
    return window.localStorage.getItem(storageKey) ?? ownMemory
  } catch {
    return ownMemory
  }
}

const subscribe = (onChange: () => void): (() => void) => {
  listeners.add(onChange)
  window.addEventListener('storage', onChange)
  return () => {
    listeners.delete(onChange)
    window.removeEventListener('storage', onChange)
  }
}

const idsIn = (text: string): string[] => text.split(' ').filter(Boolean)

/** Announcements that were dismissed in this browser, in any tab. */
export const useDismissed = (): ReadonlySet<string> => new Set(idsIn(useSyncExternalStore(subscribe, read, () => '')))

/** Keeps in this browser that an announcement need not be shown any more. */
export const dismiss = (id: string): void => {
  ownMemory = [...idsIn(read()).filter((one) => one !== id), id].slice(-mostKept).join(' ')
  try {
    window.localStorage.setItem(storageKey, ownMemory)
  } catch {
    // A browser that keeps nothing shows it again on the next visit.
  }
  for (const listener of listeners) listener()
}

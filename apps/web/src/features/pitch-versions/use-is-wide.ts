import { useSyncExternalStore } from 'react'

/** From here on two texts fit beside each other. */
const wide = '(min-width: 64rem)'

const listen = (onChange: () => void): (() => void) => {
  const query = window.matchMedia(wide)
  query.addEventListener('change', onChange)
  return () => query.removeEventListener('change', onChange)
}

/** Whether the window has room for two columns of text. */
export const useIsWide = (): boolean =>
  useSyncExternalStore(
    listen,
    () => window.matchMedia(wide).matches,
    () => true,
  )

import { useSyncExternalStore } from 'react'

const never = () => () => undefined

/** False on the server and in the first drawing in the browser, true afterwards: for what only the browser draws. */
export const useHydrated = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  )

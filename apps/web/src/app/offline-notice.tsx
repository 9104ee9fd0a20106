import { WifiOff } from 'lucide-react'
import { useSyncExternalStore } from 'react'

function subscribe(onChange: () => void): () => void {
  window.addEventListener('online', onChange)
  window.addEventListener('offline', onChange)
  return () => {
    window.removeEventListener('online', onChange)
    window.removeEventListener('offline', onChange)
  }
}

/** Whether the browser believes to have a network. */
export const useOnline = (): boolean =>
  useSyncExternalStore(
    subscribe,
    () => navigator.onLine,
    () => true,
  )

/** Says so, on every page, while there is no network. */
export function OfflineNotice() {
  const online = useOnline()
  return (
    <output className="pointer-events-none fixed inset-x-3 bottom-3 z-50 flex justify-center">
      {!online && (
        <span className="flex items-center gap-2.5 rounded-full bg-ink py-2 pr-4 pl-3.5 text-sm font-label text-bg shadow-3">
          <WifiOff aria-hidden="true" className="size-4" />
          You are offline. What you see may be out of date.
        </span>
      )}
    </output>
  )
}

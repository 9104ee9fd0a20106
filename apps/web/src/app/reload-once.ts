const storageKey = 'pitchey-reloaded-at'
const quietMs = 20_000

/**
 * A page loaded before a new release may ask for files that are gone. Loads the page anew, but not twice in a row:
 * a file that is missing for good must end in an error page and not in a loop.
 */
export function reloadOnMissingFiles(): void {
  window.addEventListener('vite:preloadError', (event) => {
    if (!navigator.onLine || !mayReload()) return
    event.preventDefault()
    window.location.reload()
  })
}

function mayReload(): boolean {
  try {
    const last = Number(window.sessionStorage.getItem(storageKey) ?? '0')
    if (Date.now() - last < quietMs) return false
    window.sessionStorage.setItem(storageKey, String(Date.now()))
    return true
  } catch {
    return false
  }
}

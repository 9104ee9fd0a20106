/** What the browser keeps on this device; null where it keeps nothing. */
export function deviceStorage(): Storage | null {
  try {
    return window.localStorage
  } catch {
    return null
  }
}

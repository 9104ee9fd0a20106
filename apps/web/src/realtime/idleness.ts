/** Nobody at the device for this long counts as away; a hidden tab sooner. */
export const idleAfterMs = 300_000
export const hiddenForMs = 30_000

/**
 * Says when nobody is at this tab any more, and when somebody is back. A glance at another tab says nothing: going and
 * coming are messages, of which the server takes few.
 */
export const watchIdleness = (onChange: (idle: boolean) => void) => {
  const ending = new AbortController()
  const isHidden = () => document.visibilityState === 'hidden'
  let idle = false
  let inputAtMs = Date.now()
  let hiddenAtMs = isHidden() ? Date.now() : null
  let timer: ReturnType<typeof setTimeout> | undefined

  const set = (next: boolean): void => {
    if (idle === next) return
    idle = next
    onChange(next)
  }
  const check = (): void => {
    clearTimeout(timer)
    if (idle) return
    const dueAtMs = Math.min(inputAtMs + idleAfterMs, (hiddenAtMs ?? Infinity) + hiddenForMs)
    const leftMs = dueAtMs - Date.now()
    if (leftMs <= 0) set(true)
    else timer = setTimeout(check, leftMs)
  }
  const back = (): void => {
    inputAtMs = Date.now()
    if (!idle) return
    set(false)
    check()
  }
  const turned = (): void => {
    hiddenAtMs = isHidden() ? Date.now() : null
    if (hiddenAtMs === null) back()
    check()
  }

  const options = { signal: ending.signal, passive: true }
  for (const name of ['pointerdown', 'pointermove', 'keydown', 'wheel']) document.addEventListener(name, back, options)
  document.addEventListener('visibilitychange', turned, options)
  check()
  return {
    isIdle: () => idle,
    stop: (): void => {
      ending.abort()
      clearTimeout(timer)
    },
  }
}

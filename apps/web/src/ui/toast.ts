export type ToastTone = 'good' | 'bad' | 'info'

export type ToastOptions = {
  description?: string | undefined
  tone?: ToastTone | undefined
  action?: { label: string; onClick: () => void } | undefined
  durationMs?: number | undefined
}

const listeners = new Set<() => void>()
let wanted = false
let markReady: () => void
const ready = new Promise<void>((resolve) => {
  markReady = resolve
})

/** Whether a toast was ever asked for; `ToastHost` then loads the toaster. */
export function toastsWanted(): boolean {
  return wanted
}

export function onToastsWanted(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Called by the toaster once it listens. */
export function toasterIsReady(): void {
  markReady()
}

/** Shows a short message in the corner. The library behind it loads on the first one; `ToastHost` must be on the page. */
export function toast(message: string, options: ToastOptions = {}): void {
  wanted = true
  for (const listener of listeners) listener()
  void show(message, options)
}

/** A message that something went wrong; stays longer. */
export function toastError(message: string, options: Omit<ToastOptions, 'tone'> = {}): void {
  toast(message, { durationMs: 8000, ...options, tone: 'bad' })
}

async function show(message: string, { description, tone = 'good', action, durationMs }: ToastOptions): Promise<void> {
  const [{ toast: sonner }] = await Promise.all([import('sonner'), ready])
  const kinds = { good: sonner.success, bad: sonner.error, info: sonner.info }
  kinds[tone](message, {
    ...(description ? { description } : {}),
    ...(action ? { action } : {}),
    duration: durationMs ?? 5000,
  })
}

import { lazy, Suspense, useEffect } from 'react'
import { usePalette } from './palette-store.ts'

const load = () => import('../features/search/site-palette.tsx').then((module) => ({ default: module.SitePalette }))
const SitePalette = lazy(load)

/** Fetches the palette's code before it is asked for. */
export const preloadPalette = (): void => void load()

/** Opens the command palette by Ctrl K or Cmd K; its code comes with the first time. */
export function PaletteHost() {
  const { open, setOpen } = usePalette()
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return
      event.preventDefault()
      setOpen(!usePalette.getState().open)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [setOpen])
  if (!open) return null
  return (
    <Suspense fallback={null}>
      <SitePalette />
    </Suspense>
  )
}

import { mostReadSeconds } from '@pitchey/contract/analytics/vocabulary'
import { useEffect, type RefObject } from 'react'

/** How much of an element has been above the lower edge of the window, in whole percent. */
export const depthOf = ({ top, height }: { top: number; height: number }, windowHeight: number): number =>
  height <= 0 ? 0 : Math.max(0, Math.min(100, Math.round(((windowHeight - top) / height) * 100)))

/**
 * Tells how far the text in an element was read and for how long the page was looked at, whenever the reader puts the
 * page aside or leaves it. The server keeps the furthest of a day.
 */
export function useNoteReading(pitchId: string, text: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    let depth = 0
    let shownSince = document.visibilityState === 'visible' ? performance.now() : null
    let shownMs = 0
    let sent = ''
    const look = () => {
      if (text.current) depth = Math.max(depth, depthOf(text.current.getBoundingClientRect(), window.innerHeight))
    }
    const tell = () => {
      look()
      const passedMs = shownMs + (shownSince === null ? 0 : performance.now() - shownSince)
      const body = JSON.stringify({ depth, seconds: Math.min(mostReadSeconds, Math.round(passedMs / 1000)) })
      if (body === sent || passedMs < 2000) return
      sent = body
      navigator.sendBeacon(`/api/pitches/${pitchId}/reading`, new Blob([body], { type: 'application/json' }))
    }
    const watch = () => {
      if (document.visibilityState === 'hidden') {
        tell()
        if (shownSince !== null) shownMs += performance.now() - shownSince
        shownSince = null
      } else {
        shownSince ??= performance.now()
      }
    }
    look()
    window.addEventListener('scroll', look, { passive: true })
    document.addEventListener('visibilitychange', watch)
    window.addEventListener('pagehide', tell)
    return () => {
      tell()
      window.removeEventListener('scroll', look)
      document.removeEventListener('visibilitychange', watch)
      window.removeEventListener('pagehide', tell)
    }
  }, [pitchId, text])
}

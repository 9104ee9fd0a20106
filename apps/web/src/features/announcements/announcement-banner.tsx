import { useEffect, useRef, useState } from 'react'
import { useApi } from '../../app/queries.ts'
import { AnnouncementNotice } from '../../app/announcement-notice.tsx'
import { overAtMs, standing } from './announcement-order.ts'
import { dismiss, useDismissed } from './dismissed.ts'

// Longer waits than this overflow the browser's timers.
const longestWaitMs = 12 * 3600 * 1000

/** The moment now, which moves on when one of these moments has come. */
function useNowUntil(momentsMs: readonly number[]): number {
  const [nowMs, setNowMs] = useState(() => Date.now())
  const next = Math.min(...momentsMs.filter((at) => at > nowMs))
  useEffect(() => {
    if (next === Infinity) return undefined
    let timer: ReturnType<typeof setTimeout>
    const wait = () => {
      const leftMs = next - Date.now()
      timer = setTimeout(leftMs > longestWaitMs ? wait : come, Math.min(leftMs, longestWaitMs))
    }
    const come = () => setNowMs(Math.max(next, Date.now()))
    wait()
    return () => clearTimeout(timer)
  }, [next])
  return nowMs
}

/** Tells the page how high the banner is, for what is as high as the window. */
function useBannerHeight() {
  const banner = useRef<HTMLElement>(null)
  useEffect(() => {
    if (!banner.current) return undefined
    const { style } = document.documentElement
    const observer = new ResizeObserver(([entry]) => {
      style.setProperty('--banner-height', `${entry?.contentRect.height ?? 0}px`)
    })
    observer.observe(banner.current)
    return () => {
      observer.disconnect()
      style.removeProperty('--banner-height')
    }
  }, [])
  return banner
}

/** What is announced to everybody, over the page, one at a time; dismissed for good in this browser. */
export function AnnouncementBanner() {
  const { data } = useApi('GET /api/announcements')
  const dismissed = useDismissed()
  const all = data?.items ?? []
  const shown = standing(all, dismissed, useNowUntil(all.map(overAtMs)))
  const [first] = shown
  const banner = useBannerHeight()
  return (
    <section ref={banner} aria-label="Announcements" aria-live="polite">
      {first && (
        <AnnouncementNotice
          key={first.id}
          {...first}
          more={shown.length - 1}
          onDismiss={() => dismiss(first.id)}
          className="rounded-none px-4 sm:px-6 lg:px-8"
        />
      )}
    </section>
  )
}

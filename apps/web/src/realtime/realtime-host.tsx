import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState, type ComponentType } from 'react'
import { useSession } from '../app/session.ts'

const whenIdle = (work: () => void): (() => void) => {
  if (typeof window.requestIdleCallback !== 'function') {
    const timer = setTimeout(work, 1000)
    return () => clearTimeout(timer)
  }
  const handle = window.requestIdleCallback(work, { timeout: 3000 })
  return () => window.cancelIdleCallback(handle)
}

const load = async () => {
  const [{ startRealtime }, { AnnouncementBanner }] = await Promise.all([
    import('./start-realtime.ts'),
    import('../features/announcements/announcement-banner.tsx'),
  ])
  return { startRealtime, AnnouncementBanner }
}

/** Opens the live connection of whoever is signed in, once the page has nothing better to do, and shows what is announced. */
export function RealtimeHost() {
  const queryClient = useQueryClient()
  const userId = useSession().user?.id
  const [Banner, setBanner] = useState<ComponentType>()
  useEffect(() => {
    if (userId === undefined) return undefined
    let stop: (() => void) | undefined
    let over = false
    const cancel = whenIdle(() => {
      void load().then(({ startRealtime, AnnouncementBanner }) => {
        if (over) return undefined
        stop = startRealtime(queryClient, userId)
        setBanner(() => AnnouncementBanner)
        return undefined
      })
    })
    return () => {
      over = true
      cancel()
      stop?.()
    }
  }, [queryClient, userId])
  return Banner && userId !== undefined ? <Banner /> : null
}

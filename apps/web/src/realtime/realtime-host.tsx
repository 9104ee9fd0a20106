import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useSession } from '../app/session.ts'

const whenIdle = (work: () => void): (() => void) => {
  if (typeof window.requestIdleCallback !== 'function') {
    const timer = setTimeout(work, 1000)
    return () => clearTimeout(timer)
  }
  const handle = window.requestIdleCallback(work, { timeout: 3000 })
  return () => window.cancelIdleCallback(handle)
}

const load = async () => (await import('./start-realtime.ts')).startRealtime

/** Opens the live connection of whoever is signed in, once the page has nothing better to do. */
export function RealtimeHost() {
  const queryClient = useQueryClient()
  const userId = useSession().user?.id
  useEffect(() => {
    if (userId === undefined) return undefined
    let stop: (() => void) | undefined
    let over = false
    const cancel = whenIdle(() => {
      void load().then((startRealtime) => {
        if (!over) stop = startRealtime(queryClient, userId)
        return undefined
      })
    })
    return () => {
      over = true
      cancel()
      stop?.()
    }
  }, [queryClient, userId])
  return null
}

import { useEffect } from 'react'
import { call } from '../../app/api.ts'
import { visitSourceHere } from '../../app/visit-source.ts'

const readMs = 2000

/** Counts one visit of a page that was really looked at: shown for two seconds without being put aside. */
export function useCountView(pitchId: string): void {
  useEffect(() => {
    let timer: number | undefined
    let counted = false
    const source = visitSourceHere()
    const count = () => {
      counted = true
      // A visit that cannot be counted is no reason to disturb the reader.
      call('POST /api/pitches/{id}/views', { params: { id: pitchId }, query: { source } }).catch(() => undefined)
    }
    const watch = () => {
      window.clearTimeout(timer)
      if (!counted && document.visibilityState === 'visible') timer = window.setTimeout(count, readMs)
    }
    watch()
    document.addEventListener('visibilitychange', watch)
    return () => {
      window.clearTimeout(timer)
      document.removeEventListener('visibilitychange', watch)
    }
  }, [pitchId])
}

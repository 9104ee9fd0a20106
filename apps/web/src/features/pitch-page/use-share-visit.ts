import { useEffect } from 'react'
import { useSearchParams } from 'react-router'
import { call } from '../../app/api.ts'

/** Counts a visit that came by a share link, and takes the code out of the address, so that it is not handed on. */
export function useShareVisit(): void {
  const [search, setSearch] = useSearchParams()
  const code = search.get('s')
  useEffect(() => {
    if (code === null) return
    void call('POST /api/share-links/{code}/visits', { params: { code } }).catch(() => undefined)
    setSearch(
      (now) => {
        const rest = new URLSearchParams(now)
        rest.delete('s')
        return rest
      },
      { replace: true, preventScrollReset: true },
    )
  }, [code, setSearch])
}

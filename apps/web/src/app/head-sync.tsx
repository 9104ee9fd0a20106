import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useLocation, useMatches } from 'react-router'
import { fullTitle, headOf, unreadPrefix } from './page-head.ts'
import { useApiWhen } from './queries.ts'

/** Keeps the document's title and description those of the page that is shown, with what is unread before the title. */
export function HeadSync() {
  const client = useQueryClient()
  const matches = useMatches()
  const location = useLocation()
  const prefix = useRef('')
  // Only listens: whoever shows the count asks for it.
  const unread = useApiWhen(false, 'GET /api/notifications/unread').data?.notifications ?? 0
  useEffect(() => {
    const bare = document.title.startsWith(prefix.current)
      ? document.title.slice(prefix.current.length)
      : document.title
    prefix.current = unreadPrefix(unread)
    document.title = `${prefix.current}${bare}`
  }, [unread])
  useEffect(() => {
    const head = headOf(matches, {
      client,
      url: new URL(`${location.pathname}${location.search}`, window.location.origin),
    })
    document.title = `${prefix.current}${fullTitle(head)}`
    document.querySelector('meta[name="description"]')?.setAttribute('content', head.description ?? '')
  }, [client, matches, location])
  return null
}

import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useLocation, useMatches } from 'react-router'
import { fullTitle, headOf } from './page-head.ts'

/** Keeps the document's title and description those of the page that is shown. */
export function HeadSync() {
  const client = useQueryClient()
  const matches = useMatches()
  const location = useLocation()
  useEffect(() => {
    const head = headOf(matches, {
      client,
      url: new URL(`${location.pathname}${location.search}`, window.location.origin),
    })
    document.title = fullTitle(head)
    document.querySelector('meta[name="description"]')?.setAttribute('content', head.description ?? '')
  }, [client, matches, location])
  return null
}

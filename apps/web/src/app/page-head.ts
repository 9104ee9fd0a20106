import type { QueryClient } from '@tanstack/react-query'
import type { Params } from 'react-router'

/** What a page says about itself to browsers, search engines and link previews. */
export type PageHead = {
  /** Without the name of the site, which is added; the landing page says `bareTitle` instead. */
  title: string
  bareTitle?: boolean
  description?: string
  /** Path of the address under which this page should be known; the address itself without its query when absent. */
  canonical?: string
  /** Path of the link-preview picture. */
  image?: { path: string; alt: string; width: number; height: number }
  type?: 'website' | 'article' | 'profile'
  /** Schema.org data. */
  jsonLd?: Record<string, unknown>
  noindex?: boolean
  /** The pictures that the page is judged by, to be fetched at once. */
  preload?: readonly { srcSet: string; sizes: string; type: string; media?: string }[]
}

/** What a page's `head` is made from: answers are already in the cache, because its loader put them there. */
export type HeadInput = { params: Readonly<Params>; url: URL; client: QueryClient }
export type HeadOf = (input: HeadInput) => PageHead

/** What routes may keep in `handle`. */
export type RouteHandle = {
  head?: HeadOf
  /** Source file of the page, as the build's manifest names it. */
  module?: string
}

export const siteName = 'Pitchey'

export const fullTitle = ({ title, bareTitle }: PageHead): string => (bareTitle ? title : `${title} · ${siteName}`)

/** What stands before the title of a tab while something is unread. */
export const unreadPrefix = (unread: number): string => {
  if (unread === 0) return ''
  return unread > 99 ? '(99+) ' : `(${unread}) `
}

/** The head of the innermost matched page that has one. */
export function headOf(
  matches: readonly { handle: unknown; params: Readonly<Params> }[],
  input: Omit<HeadInput, 'params'>,
): PageHead {
  for (const { handle, params } of matches.toReversed()) {
    const head = (handle as RouteHandle | undefined)?.head
    if (head) return head({ ...input, params })
  }
  return { title: siteName, bareTitle: true }
}

/** Shortens text for a description, at a word's end. */
export function summaryOf(text: string, maxLength = 200): string {
  const flat = text.replaceAll(/\s+/gu, ' ').trim()
  if (flat.length <= maxLength) return flat
  const cut = flat.slice(0, maxLength)
  const space = cut.lastIndexOf(' ')
  return `${cut.slice(0, space > maxLength / 2 ? space : maxLength).replace(/[\s,;:–—-]+$/u, '')}…`
}

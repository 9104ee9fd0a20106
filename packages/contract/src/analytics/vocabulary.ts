/** Where a reader came from, as the page that was opened knows it. */
export const visitSources = [
  'direct',
  'market',
  'search',
  'landing',
  'inside',
  'share',
  'engine',
  'social',
  'site',
  'unknown',
] as const
export type VisitSource = (typeof visitSources)[number]

export const visitSourceLabels: Record<VisitSource, string> = {
  direct: 'Typed or bookmarked',
  market: 'The market',
  search: 'Search on Pitchey',
  landing: 'Front page',
  inside: 'Elsewhere on Pitchey',
  share: 'A shared link',
  engine: 'A search engine',
  social: 'Social networks',
  site: 'Another site',
  unknown: 'Not known',
}

/** Who reads: the user type of somebody signed in. */
export const visitPortals = ['visitor', 'viewer', 'creator', 'investor', 'production', 'admin', 'unknown'] as const
export type VisitPortal = (typeof visitPortals)[number]

export const visitPortalLabels: Record<VisitPortal, string> = {
  visitor: 'Visitors',
  viewer: 'Viewers',
  creator: 'Creators',
  investor: 'Investors',
  production: 'Production companies',
  admin: 'Administrators',
  unknown: 'Not known',
}

export const visitDevices = ['desktop', 'phone', 'tablet', 'unknown'] as const
export type VisitDevice = (typeof visitDevices)[number]

export const visitDeviceLabels: Record<VisitDevice, string> = {
  desktop: 'Computers',
  phone: 'Phones',
  tablet: 'Tablets',
  unknown: 'Not known',
}

/** How far somebody must have come to be counted at a step of the funnel, in percent of the page. */
export const readDepths = [25, 50, 75, 100] as const

/** The most seconds that one reader counts for on one day. */
export const mostReadSeconds = 3600

/** Everything that is counted; the order in which it is shown and exported. */
export const metricKeys = [
  'views',
  'readers',
  'opens',
  'reads',
  'seconds',
  'likes',
  'saves',
  'shares',
  'comments',
] as const
export type MetricKey = (typeof metricKeys)[number]

/** What has a figure for every day; readers of several days are one reader, and so have none. */
export const seriesKeys = ['views', 'opens', 'likes', 'saves', 'shares', 'comments'] as const
export type SeriesKey = (typeof seriesKeys)[number]

const searchEngines = [
  'google.',
  'bing.com',
  'duckduckgo.com',
  'ecosia.org',
  'yahoo.',
  'yandex.',
  'baidu.com',
  'qwant.com',
  'startpage.com',
]
const socialSites = [
  'facebook.com',
  'instagram.com',
  'threads.net',
  't.co',
  'x.com',
  'twitter.com',
  'linkedin.com',
  'lnkd.in',
  'reddit.com',
  'youtube.com',
  'tiktok.com',
  'pinterest.',
  'bsky.app',
  'mastodon.',
  'whatsapp.com',
  'telegram.org',
  't.me',
]

const isAmong = (host: string, known: readonly string[]): boolean =>
  known.some((name) => {
    const at = `.${host}`.indexOf(`.${name}`)
    return at >= 0 && (name.endsWith('.') || `.${host}`.endsWith(`.${name}`))
  })

const sourceOfPath = (path: string): VisitSource => {
  if (path === '/') return 'landing'
  if (path.startsWith('/s/')) return 'share'
  if (/^\/(?:browse|genres|collections)(?:\/|$|\?)/u.test(path)) return /[?&]q=[^&]/u.test(path) ? 'search' : 'market'
  return path.startsWith('/search') ? 'search' : 'inside'
}

/**
 * Where a visit came from: the page of this site that led to it (`/browse?q=salt`), or the address of another site, or
 * neither. Only the class is kept, never the address.
 */
export const visitSourceOf = ({ path, referrer }: { path: string | null; referrer: string }): VisitSource => {
  if (path !== null) return sourceOfPath(path)
  if (referrer === '' || !URL.canParse(referrer)) return 'direct'
  const { hostname } = new URL(referrer)
  if (isAmong(hostname, searchEngines)) return 'engine'
  return isAmong(hostname, socialSites) ? 'social' : 'site'
}

import { visitor } from '@pitchey/server/kernel/actor'
import { execute } from '@pitchey/server/kernel/execute'
import type { Kernel } from '@pitchey/server/kernel/execute'
import { listSitemap } from '@pitchey/server/slices/discovery/index'
import { escapeHtml } from './page-document.ts'

/** What crawlers may read: everything public, nothing of the portals. */
export const robotsText = (baseUrl: string): string =>
  [
    'User-agent: *',
    ...[
      '/api/',
      '/creator',
      '/investor',
      '/production',
      '/admin',
      '/settings',
      '/sign-in',
      '/verify',
      '/reset',
      '/dev/',
    ].map((path) => `Disallow: ${path}`),
    'Allow: /',
    `Sitemap: ${baseUrl}/sitemap.xml`,
    '',
  ].join('\n')

const fixedPaths = [
  '/',
  '/browse',
  '/people',
  '/how-it-works/creator',
  '/how-it-works/investor',
  '/how-it-works/production',
]

/** The site's fixed pages and its newest pitches, as the sitemap protocol has it. */
export const sitemapXml = async (kernel: Kernel, baseUrl: string): Promise<string> => {
  const pitches = await execute(
    kernel,
    listSitemap,
    {},
    { actor: visitor, request: { id: null, address: null, userAgent: null } },
  )
  const lines = [
    ...fixedPaths.map((path) => `  <url><loc>${escapeHtml(`${baseUrl}${path}`)}</loc></url>`),
    ...pitches.map(
      ({ slug, publishedAt }) =>
        `  <url><loc>${escapeHtml(`${baseUrl}/pitch/${slug}`)}</loc><lastmod>${publishedAt.toISOString().slice(0, 10)}</lastmod></url>`,
    ),
  ]
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${lines.join('\n')}\n</urlset>\n`
}

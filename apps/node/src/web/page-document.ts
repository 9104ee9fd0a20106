import { codeAfterPaint } from './code-after-paint.ts'
import { jsonForScript } from './json-for-script.ts'
import type { PageHead, Preload, SessionHint } from './renderer.ts'

/** Stands in kept pages where the nonce of each answer goes. */
export const nonceMark = '%%nonce%%'

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Text made safe for HTML, in elements and in quoted attributes. */
export const escapeHtml = (text: string): string =>
  text.replaceAll(/[&<>"']/gu, (character) => entities[character] ?? character)

const meta = (name: string, content: string | undefined): string =>
  content === undefined ? '' : `<meta name="${name}" content="${escapeHtml(content)}" />`

const property = (name: string, content: string | undefined): string =>
  content === undefined ? '' : `<meta property="${name}" content="${escapeHtml(content)}" />`

const imageTags = ({ image }: PageHead, baseUrl: string): string[] =>
  image === undefined
    ? [meta('twitter:card', 'summary')]
    : [
        property('og:image', `${baseUrl}${image.path}`),
        property('og:image:width', String(image.width)),
        property('og:image:height', String(image.height)),
        property('og:image:alt', image.alt),
        meta('twitter:card', image.width >= 600 ? 'summary_large_image' : 'summary'),
      ]

const preloadTag = (preload: Preload): string => {
  const media = preload.media === undefined ? '' : ` media="${escapeHtml(preload.media)}"`
  return `<link rel="preload" as="image" type="${escapeHtml(preload.type)}" imagesrcset="${escapeHtml(preload.srcSet)}" imagesizes="${escapeHtml(preload.sizes)}"${media} fetchpriority="high" />`
}

/** Everything in the head that says what a page is about. */
export const headTags = (title: string, head: PageHead, baseUrl: string): string => {
  const address = head.canonical === undefined ? undefined : `${baseUrl}${head.canonical}`
  return [
    `<title>${escapeHtml(title)}</title>`,
    ...(head.preload ?? []).map(preloadTag),
    meta('description', head.description ?? ''),
    head.noindex === true ? meta('robots', 'noindex') : '',
    address === undefined || head.noindex === true ? '' : `<link rel="canonical" href="${escapeHtml(address)}" />`,
    property('og:site_name', 'Pitchey'),
    property('og:type', head.type ?? 'website'),
    property('og:title', title),
    property('og:description', head.description),
    property('og:url', address),
    ...imageTags(head, baseUrl),
    head.jsonLd === undefined
      ? ''
      : `<script type="application/ld+json">${jsonForScript({ '@context': 'https://schema.org', ...head.jsonLd })}</script>`,
  ]
    .filter((tag) => tag !== '')
    .join('\n    ')
}

export type DocumentParts = {
  template: string
  themeScript: string
  session: SessionHint
  /** Whether the sign-in page may ask for demo accounts. */
  demo: boolean
  /** Whether the browser may open the pages for those who work on the product. */
  development: boolean
  head: string
  html: string
  data: unknown
  scripts: readonly string[]
  styles: readonly string[]
}

/** A whole page out of the built template; its nonce is still to be filled in. */
export const pageDocument = ({
  template,
  themeScript,
  session,
  demo,
  development,
  head,
  html,
  data,
  scripts,
  styles,
}: DocumentParts): string => {
  const { template: built, script } = html === '' ? { template, script: '' } : codeAfterPaint(template, scripts)
  const links = [
    ...styles.map((file) => `<link rel="stylesheet" crossorigin href="/${file}" />`),
    ...(script === '' ? scripts.map((file) => `<link rel="modulepreload" crossorigin href="/${file}" />`) : []),
  ]
  const own = `<script nonce="${nonceMark}">${themeScript}${script === '' ? '' : `;${script}`}</script>`
  const icon = '<link rel="icon" href="/favicon.svg" type="image/svg+xml" />'
  const block = data === undefined ? '' : `<script id="__data" type="application/json">${jsonForScript(data)}</script>`
  const marks = `data-session="${session}"${demo ? ' data-demo' : ''}${development ? ' data-development' : ''}`
  return built
    .replace('<html lang="en"', () => `<html lang="en" ${marks}`)
    .replace('<!--app-head-->', () => [own, head, icon, ...links].join('\n    '))
    .replace('<!--app-html-->', () => html)
    .replace('<!--app-data-->', () => block)
}

/** A page as it is sent: with the nonce of this one answer. */
export const withNonce = (document: string, nonce: string): string =>
  document.replace(`nonce="${nonceMark}"`, () => `nonce="${nonce}"`)

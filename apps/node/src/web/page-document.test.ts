import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { jsonForScript } from './json-for-script.ts'
import { escapeHtml, headTags, nonceMark, pageDocument, withNonce } from './page-document.ts'

const template =
  '<html lang="en"><head><!--app-head--></head><body><div id="root"><!--app-html--></div><!--app-data--></body></html>'
const parts = {
  template,
  themeScript: 'theme()',
  session: 'none' as const,
  demo: false,
  development: false,
  head: '<title>x</title>',
  html: '<p>hi</p>',
  data: { a: 1 },
  scripts: ['assets/a.js'],
  styles: [],
}

describe('the data block', () => {
  test('can hold any text without ending its script element, and reads back as it was', () => {
    fc.assert(
      fc.property(
        fc.jsonValue(),
        fc.constantFrom('</script>', '<!--', '<script>', '\u2028', '\u2029'),
        (value, dangerous) => {
          const text = jsonForScript({ value, dangerous })
          expect(text).not.toMatch(/[<\u2028\u2029]/u)
          expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify({ value, dangerous })))
        },
      ),
    )
  })
})

describe('the head', () => {
  test('escapes whatever people wrote', () => {
    const tags = headTags('<b>"A" & \'B\'</b>', { description: '"><script>alert(1)</script>' }, 'https://p.example')
    expect(tags).toContain('<title>&lt;b&gt;&quot;A&quot; &amp; &#39;B&#39;&lt;/b&gt;</title>')
    expect(tags).not.toContain('<script>')
  })

  test('names absolute addresses for link previews', () => {
    const image = { path: '/og/a.jpg', alt: 'A', width: 1200, height: 630 }
    const tags = headTags('A', { canonical: '/pitch/a', image, type: 'article' }, 'https://p.example')
    expect(tags).toContain('<link rel="canonical" href="https://p.example/pitch/a" />')
    expect(tags).toContain('<meta property="og:image" content="https://p.example/og/a.jpg" />')
    expect(tags).toContain('<meta name="twitter:card" content="summary_large_image" />')
  })

  test('asks search engines to pass over pages that are not for them', () => {
    const tags = headTags('A', { canonical: '/browse', noindex: true }, 'https://p.example')
    expect(tags).toContain('<meta name="robots" content="noindex" />')
    expect(tags).not.toContain('rel="canonical"')
  })
})

type Browser = { painted: boolean; visibilityState: string; readyState: string; whole: boolean }
const asUsual: Browser = { painted: true, visibilityState: 'visible', readyState: 'interactive', whole: false }

/** Runs the script of the head in a browser of a few lines. Answers the elements that it added. */
const runHeadScript = (page: string, browser: Partial<Browser> = {}): object[] => {
  const { painted, whole, ...state } = { ...asUsual, ...browser }
  const added: object[] = []
  const document = {
    ...state,
    createElement: (name: string) => ({ name }),
    head: { append: (element: object) => added.push(element) },
    addEventListener: (type: string, listener: () => void) => type === 'DOMContentLoaded' && whole && listener(),
  }
  const script = /<script nonce="[^"]*">(.*?)<\/script>/su.exec(page)?.[1] ?? ''
  const run = (work: () => void) => work()
  // oxlint-disable-next-line typescript/no-implied-eval
  new Function('document', 'requestAnimationFrame', 'setTimeout', 'theme', script)(
    document,
    painted ? run : () => undefined,
    run,
    () => undefined,
  )
  return added
}

describe('a page', () => {
  test('holds head, markup, data and the code to fetch', () => {
    const page = pageDocument(parts)
    expect(page).toContain('<html lang="en" data-session="none">')
    expect(page).toContain('<div id="root"><p>hi</p></div>')
    expect(page).toContain('<script id="__data" type="application/json">{"a":1}</script>')
    expect(page).toContain('<link rel="modulepreload" crossorigin href="/assets/a.js" />')
  })

  const built = template.replace(
    '</head>',
    '<script type="module" crossorigin src="/assets/entry.js"></script><link rel="modulepreload" href="/assets/b.js"></head>',
  )

  test('asks for its code once it is painted, unless nothing can be seen without code', () => {
    const page = pageDocument({ ...parts, template: built })
    expect(page).not.toContain('rel="modulepreload"')
    expect(page).not.toContain('<script type="module"')
    expect(runHeadScript(page)).toEqual([
      { name: 'link', rel: 'modulepreload', href: '/assets/b.js', crossOrigin: '' },
      { name: 'link', rel: 'modulepreload', href: '/assets/a.js', crossOrigin: '' },
      { name: 'script', type: 'module', src: '/assets/entry.js', crossOrigin: '' },
    ])
    const empty = pageDocument({ ...parts, template: built, html: '' })
    expect(empty).toContain('<script type="module" crossorigin src="/assets/entry.js">')
    expect(empty).toContain('<link rel="modulepreload" crossorigin href="/assets/a.js" />')
  })

  test('asks for its code once the document is whole, and at once where nobody looks', () => {
    const page = pageDocument({ ...parts, template: built })
    expect(runHeadScript(page, { painted: false })).toEqual([])
    expect(runHeadScript(page, { painted: false, visibilityState: 'hidden' })).toHaveLength(3)
    expect(runHeadScript(page, { readyState: 'loading' })).toEqual([])
    expect(runHeadScript(page, { readyState: 'loading', whole: true })).toHaveLength(3)
  })

  test('says that there are demo accounts only where there are', () => {
    expect(pageDocument({ ...parts, demo: true })).toContain('<html lang="en" data-session="none" data-demo>')
    expect(pageDocument(parts)).not.toContain('data-demo')
  })

  test('lets the browser open the pages of development only where the server serves them', () => {
    expect(pageDocument({ ...parts, development: true })).toContain('data-session="none" data-development>')
    expect(pageDocument(parts)).not.toContain('data-development')
  })

  test('has no data block where the browser draws the page', () => {
    expect(pageDocument({ ...parts, data: undefined })).not.toContain('__data')
  })

  test('gives its nonce to its own script only, whatever people wrote', () => {
    const wrote = `<script nonce="${nonceMark}">alert(1)</script> $& $1`
    const page = withNonce(pageDocument({ ...parts, html: escapeHtml(wrote), data: { wrote } }), 'abc')
    expect(page.match(/nonce="abc"/gu)).toHaveLength(1)
    expect(page).toContain('<script nonce="abc">theme()</script>')
    expect(page).toContain('$&amp; $1')
  })
})

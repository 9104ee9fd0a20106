import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { escapeHtml, headTags, jsonForScript, nonceMark, pageDocument, withNonce } from './page-document.ts'

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

describe('a page', () => {
  test('holds head, markup, data and the code to fetch', () => {
    const page = pageDocument(parts)
    expect(page).toContain('<html lang="en" data-session="none">')
    expect(page).toContain('<div id="root"><p>hi</p></div>')
    expect(page).toContain('<script id="__data" type="application/json">{"a":1}</script>')
    expect(page).toContain('<link rel="modulepreload" fetchpriority="low" crossorigin href="/assets/a.js" />')
  })

  test('fetches its code after everything else, unless nothing can be seen without code', () => {
    const built = template.replace('</head>', '<script type="module" src="/assets/entry.js"></script></head>')
    expect(pageDocument({ ...parts, template: built })).toContain('<script type="module" fetchpriority="low" src=')
    expect(pageDocument({ ...parts, template: built, html: '' })).not.toContain('fetchpriority')
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

import { describe, expect, it } from 'vitest'
import { isAllowedHref, meantHref } from './rich-text-link.ts'
import { cleanPastedHtml, cleanPastedText } from './rich-text-paste.ts'

const tidied = (html: string): string => cleanPastedHtml(html).replaceAll(/\s+/gu, ' ').trim()

describe('what is pasted', () => {
  it("turns Word's paragraphs with bullets into nested lists and drops the typed bullets", () => {
    const item = (level: number, mark: string, text: string) =>
      `<p class=MsoListParagraph style='mso-list:l0 level${level} lfo1'><!--[if !supportLists]--><span style='mso-list:Ignore'>${mark}<span>&nbsp;&nbsp;</span></span><!--[endif]-->${text}<o:p></o:p></p>`
    expect(
      tidied(`<style>p{}</style>${item(1, '·', 'One')}${item(2, 'o', 'Inner')}${item(1, '·', 'Two')}<p>After</p>`),
    ).toBe('<ul><li><p>One</p><ul><li><p>Inner</p></li></ul></li><li><p>Two</p></li></ul><p>After</p>')
    expect(tidied(item(1, '1.', 'First') + item(1, '2.', 'Second'))).toBe(
      '<ol><li><p>First</p></li><li><p>Second</p></li></ol>',
    )
  })

  it('takes the wrapper and the loose breaks of Google Docs away and keeps its text', () => {
    expect(
      tidied(
        '<meta charset="utf-8"><b style="font-weight:normal" id="docs-internal-guid-1"><p>One</p><br><p>Two</p></b>',
      ),
    ).toBe('<p>One</p><p>Two</p>')
  })

  it('brings headings to the two levels there are, and cells of tables to paragraphs', () => {
    expect(tidied('<h1>A</h1><h4>B</h4>')).toBe('<h2>A</h2><h3>B</h3>')
    expect(tidied('<table><tr><td>cell</td></tr></table>')).toContain('<p>cell</p>')
  })

  it('holds no script, picture, comment or direction override afterwards', () => {
    const cleaned = tidied(
      '<p>a\u202Eb<script>x()</script><img src=x onerror=y()><!-- c --></p><iframe src=z></iframe>',
    )
    expect(cleaned).toBe('<p>ab</p>')
    expect(cleanPastedText('a\u0000b\u2066c\nd\te')).toBe('abc\nd\te')
  })
})

describe('a link', () => {
  it('leads to web and mail addresses only', () => {
    const good = ['https://example.org/a?b=c', 'http://example.org', 'mailto:a@example.org']
    expect(good.filter((href) => !isAllowedHref(href))).toEqual([])
    const bad = [
      'javascript:alert(1)',
      'data:text/html,x',
      '/path',
      'https://u:p@example.org',
      'mailto:',
      'https://a b',
    ]
    expect(bad.filter(isAllowedHref)).toEqual([])
  })

  it('may be typed without its scheme', () => {
    expect(meantHref(' example.org/script ')).toBe('https://example.org/script')
    expect(meantHref('maren@example.org')).toBe('mailto:maren@example.org')
    expect(meantHref('javascript:alert(1)')).toBeNull()
    expect(meantHref('just words')).toBeNull()
    expect(meantHref('')).toBeNull()
  })
})

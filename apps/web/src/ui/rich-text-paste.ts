const dropped = 'style, script, meta, link, title, xml, img, svg, video, audio, iframe, object, template, button, input'
const blocks = 'p, div, ul, ol, li, h1, h2, h3, h4, h5, h6, blockquote, table, tr, hr, pre'

/** Characters that are refused in texts: controls and marks that turn the direction of what follows. */
const refused = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/gu

/** Tags of office programs, such as `<o:p>`; what stands between them stays. */
const officeTag = /<\/?[a-z]\w*:[^<>]*>/giu

/** Pasted plain text without characters that would be refused. */
export const cleanPastedText = (text: string): string => text.replaceAll(refused, '')

/**
 * Pasted HTML brought to what the editor knows: lists that Word writes as paragraphs become lists, headings the two
 * levels there are, cells of tables paragraphs; pictures, styles and comments go.
 */
export function cleanPastedHtml(html: string): string {
  const { body } = new DOMParser().parseFromString(cleanPastedText(html).replaceAll(officeTag, ''), 'text/html')
  listsFromWord(body)
  dropComments(body)
  for (const element of body.querySelectorAll(dropped)) element.remove()
  levelHeadings(body)
  paragraphsFromTables(body)
  calmLinks(body)
  for (const wrapper of body.querySelectorAll('b[id^="docs-internal-guid"]')) wrapper.replaceWith(...wrapper.childNodes)
  // Google puts breaks between blocks, where they would become empty paragraphs.
  for (const br of body.querySelectorAll('br'))
    if (
      [br.previousElementSibling, br.nextElementSibling].some((one) => one?.matches(blocks)) &&
      br.parentElement === body
    )
      br.remove()
  return body.innerHTML
}

function dropComments(root: Node): void {
  for (const node of Array.from(root.childNodes)) {
    if (node.nodeType === Node.COMMENT_NODE) node.parentNode?.removeChild(node)
    else dropComments(node)
  }
}

function renamed(element: Element, name: string): Element {
  const next = element.ownerDocument.createElement(name)
  next.append(...element.childNodes)
  element.replaceWith(next)
  return next
}

function levelHeadings(body: HTMLElement): void {
  for (const element of body.querySelectorAll('h1')) renamed(element, 'h2')
  for (const element of body.querySelectorAll('h4, h5, h6')) renamed(element, 'h3')
}

function paragraphsFromTables(body: HTMLElement): void {
  for (const cell of body.querySelectorAll('td, th')) if (!cell.querySelector('p, li')) renamed(cell, 'p')
}

/** Links are underlined anyway; Word and Google underline and colour their text once more. */
function calmLinks(body: HTMLElement): void {
  for (const inner of body.querySelectorAll('a u')) inner.replaceWith(...inner.childNodes)
  for (const inner of body.querySelectorAll<HTMLElement>('a [style*="underline"]')) inner.style.textDecoration = ''
}

type WordItem = { element: Element; level: number; ordered: boolean }

/** Paragraphs that Word marks as items of a list become lists; the typed bullet or number goes. */
function listsFromWord(body: HTMLElement): void {
  let run: WordItem[] = []
  const close = () => {
    if (run.length > 0) replaceByLists(run)
    run = []
  }
  for (const element of body.querySelectorAll('p, h1, h2, h3, table')) {
    const item = wordItem(element)
    if (!item || (run.length > 0 && run.at(-1)?.element.nextElementSibling !== element)) close()
    if (item) run.push(item)
  }
  close()
}

function wordItem(element: Element): WordItem | undefined {
  const style = element.getAttribute('style') ?? ''
  const level = /mso-list:\s*\S+\s+level(\d+)/iu.exec(style)
  if (!level) return undefined
  const marker = markerOf(element)
  return { element, level: Math.min(4, Number(level[1])), ordered: /^\s*\(?[\da-z]{1,4}[.)]/iu.test(marker) }
}

/** Takes the bullet or number out of a paragraph and answers it. */
function markerOf(element: Element): string {
  const ignored = [...element.querySelectorAll('span')].find((span) =>
    /mso-list:\s*ignore/iu.test(span.getAttribute('style') ?? ''),
  )
  const text = ignored?.textContent ?? ''
  ignored?.remove()
  return text
}

function replaceByLists(run: readonly WordItem[]): void {
  const first = run[0]
  if (!first) return
  const owner = first.element.ownerDocument
  const open: { list: Element; level: number }[] = []
  for (const { element, level, ordered } of run) {
    while ((open.at(-1)?.level ?? 0) > level) open.pop()
    if ((open.at(-1)?.level ?? 0) < level) {
      const list = owner.createElement(ordered ? 'ol' : 'ul')
      const parent = open.at(-1)?.list.lastElementChild
      if (parent) parent.append(list)
      else element.before(list)
      open.push({ list, level })
    }
    const item = owner.createElement('li')
    const paragraph = owner.createElement('p')
    paragraph.append(...element.childNodes)
    item.append(paragraph)
    open.at(-1)?.list.append(item)
    element.remove()
  }
}

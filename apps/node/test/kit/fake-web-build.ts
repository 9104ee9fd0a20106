import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const template = `<!doctype html><html lang="en"><head><!--app-head--><script type="module" src="/assets/index.js"></script></head>
<body><div id="root"><!--app-html--></div><!--app-data--></body></html>`

/** Renders a pitch or a person as the JSON that a visitor is answered with, and little else. */
const renderer = `
export const themeScript = 'theme()'
let rendered = 0
export const render = async ({ url, call, session, development }) => {
  const { pathname } = new URL(url)
  rendered += 1
  const page = (status, html, head = {}) => ({ kind: 'page', status, title: pathname, head, html, data: { rendered }, modules: ['src/page.tsx'] })
  if (pathname === '/broken') throw new Error('cannot render')
  if (pathname === '/moved') return { kind: 'redirect', status: 302, location: '/browse' }
  if (pathname.startsWith('/creator') || pathname.startsWith('/unsubscribe/')) return { kind: 'shell', title: 'Pitchey' }
  if (development && pathname === '/dev/ui') return { kind: 'shell', title: 'Pitchey' }
  if (pathname === '/' || pathname === '/browse') return page(200, pathname === '/' ? 'landing' : 'the board')
  if (pathname.startsWith('/people/')) {
    const person = await call('GET /api/users/{handle}', { params: { handle: pathname.slice('/people/'.length) } })
    return person.ok ? page(200, JSON.stringify(person.value)) : page(person.status, person.code, { noindex: true })
  }
  if (!pathname.startsWith('/pitch/')) return page(404, 'nothing here', { noindex: true })
  const answer = await call('GET /api/pitches/{idOrSlug}', { params: { idOrSlug: pathname.slice('/pitch/'.length) } })
  if (!answer.ok) return session === 'maybe' ? { kind: 'shell', title: 'Pitchey' } : page(answer.status, answer.code, { noindex: true })
  return page(200, JSON.stringify(answer.value), { noindex: answer.value.visibility !== 'public' })
}
`

const manifest = {
  'index.html': { file: 'assets/index.js', css: ['assets/index.css'] },
  'src/page.tsx': { file: 'assets/page.js', imports: ['index.html'] },
}

/** The folder of a web build that is as small as it can be. Count what it renders by the `rendered` of its data. */
export const writeFakeWebBuild = async (): Promise<string> => {
  const dir = await mkdtemp(join(tmpdir(), 'pitchey-web-build-'))
  await mkdir(join(dir, 'client/.vite'), { recursive: true })
  await mkdir(join(dir, 'client/assets'))
  await mkdir(join(dir, 'server'))
  await Promise.all([
    writeFile(join(dir, 'client/index.html'), template),
    writeFile(join(dir, 'client/.vite/manifest.json'), JSON.stringify(manifest)),
    writeFile(join(dir, 'client/assets/index.js'), `console.log(${JSON.stringify('x'.repeat(2000))})`),
    writeFile(join(dir, 'package.json'), '{"type":"module"}'),
    writeFile(join(dir, 'server/entry-server.js'), renderer),
  ])
  return dir
}

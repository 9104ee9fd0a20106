// @vitest-environment node
import { protectedFields } from '@pitchey/contract/pitches/protected-fields'
import { describe, expect, test } from 'vitest'
import { render, type ServerCall } from './entry-server.tsx'

const card = {
  id: '01890000-0000-7000-8000-000000000001',
  slug: 'the-salt-line',
  title: 'The <Salt> Line',
  logline: 'A keeper & a letter.',
  genre: 'drama',
  secondaryGenres: [],
  format: 'feature',
  budgetRange: null,
  stage: 'script',
  country: 'IE',
  poster: null,
  creator: { handle: 'maren', name: 'Maren' },
  viewCount: 1,
  likeCount: 0,
  publishedAt: '2026-01-01T00:00:00.000Z',
}
const nothingShown = Object.fromEntries(protectedFields.map((field) => [field, null]))
const pitch = {
  ...card,
  status: 'published',
  visibility: 'public',
  formatOther: null,
  language: 'en',
  comps: [],
  themes: [],
  tags: [],
  aiUse: 'none',
  aiNote: '',
  aiTools: [],
  seekingInvestment: false,
  closesOn: null,
  requiresAgreement: false,
  attachments: [],
  backdrop: null,
  creator: { ...card.creator, headline: '', avatar: null },
  ...nothingShown,
  withheld: [{ field: 'shortSynopsis', tier: 1 }],
  commentCount: 0,
  updatedAt: '2026-01-01T00:00:00.000Z',
  editable: false,
}
const answers: Record<string, unknown> = {
  'GET /api/market/summary': {
    pitchCount: 1,
    creatorCount: 1,
    countryCount: 1,
    genres: [{ genre: 'drama', pitchCount: 1 }],
  },
  'GET /api/pitches': { items: [card], nextCursor: null },
  'GET /api/collections': { items: [], nextCursor: null },
  'GET /api/pitches/{id}/comments': { items: [], nextCursor: null },
}

const server: ServerCall = (key, request) => {
  const slug = (request as { params?: { idOrSlug?: string } }).params?.idOrSlug
  if (key === 'GET /api/pitches/{idOrSlug}' && slug === 'the-salt-line')
    return Promise.resolve({ ok: true, value: pitch })
  if (key in answers) return Promise.resolve({ ok: true, value: answers[key] })
  return Promise.resolve({ ok: false, code: 'not_found', status: 404, message: 'Not found' })
}
const down: ServerCall = () => Promise.resolve({ ok: false, code: 'unavailable', status: 503, message: 'down' })

const at = (path: string, session: 'none' | 'maybe' = 'none', call = server, development = false) =>
  render({ url: `https://pitchey.example${path}`, call, session, development })

async function pageAt(path: string, session: 'none' | 'maybe' = 'none', call = server) {
  const page = await at(path, session, call)
  if (page.kind !== 'page') throw new Error(`${path} is a ${page.kind}`)
  return page
}

describe('pages rendered on the server', () => {
  test('hold what they show, their head, their data and the module that draws them', async () => {
    const page = await pageAt('/pitch/the-salt-line')
    expect(page.status).toBe(200)
    expect(page.html).toContain('The &lt;Salt&gt; Line')
    expect(page.html).toContain('For signed-in readers')
    expect(page.title).toBe('The <Salt> Line by Maren · Pitchey')
    expect(page.head).toMatchObject({
      description: 'A keeper & a letter.',
      canonical: '/pitch/the-salt-line',
      image: { path: '/og/the-salt-line.jpg' },
    })
    expect(page.data.queries.map(([key]) => key[0])).toContain('GET /api/pitches/{idOrSlug}')
    expect(page.modules).toContain('src/portals/public/pages/pitch-page.tsx')
  })

  test.each(['/', '/browse', '/browse?genre=drama&pages=2', '/portals', '/how-it-works/creator'])(
    '%s is complete',
    async (path) => {
      const page = await pageAt(path)
      expect(page.status).toBe(200)
      expect(page.html).toMatch(/<h1[ >]/u)
    },
  )

  test('show the header of a visitor only where nobody can be signed in', async () => {
    const headerOf = (html: string) => html.slice(html.indexOf('<header'), html.indexOf('</header>'))
    expect(headerOf((await pageAt('/')).html)).toContain('>Sign in<')
    expect(headerOf((await pageAt('/', 'maybe')).html)).not.toContain('>Sign in<')
  })

  test.each(['/nowhere', '/how-it-works/banker', '/pitch/unknown'])('%s is not found and says so', async (path) => {
    const page = await pageAt(path)
    expect(page.status).toBe(404)
    expect(page.html).toContain('not in the script')
    expect(page.head.noindex).toBe(true)
  })

  test('leave what a visitor may not see to the browser when somebody may be signed in', async () => {
    expect((await at('/pitch/unknown', 'maybe')).kind).toBe('shell')
    expect((await pageAt('/nowhere', 'maybe')).status).toBe(404)
  })

  test('answer with the status of a server that is down', async () => {
    expect((await pageAt('/browse', 'none', down)).status).toBe(503)
  })

  test('show the gallery of the design system in development, and nowhere else', async () => {
    expect((await at('/dev/ui', 'none', server, true)).kind).toBe('shell')
    for (const session of ['none', 'maybe'] as const) {
      const page = await pageAt('/dev/ui', session)
      expect([page.status, page.head.noindex]).toEqual([404, true])
    }
    expect((await at('/dev/nowhere', 'none', server, true)).kind).toBe('page')
  })

  test('leave portals to the browser and ask nothing for them', async () => {
    const silent: ServerCall = (key) => Promise.reject(new Error(`asked for ${key}`))
    expect((await at('/settings/profile', 'maybe', silent)).kind).toBe('shell')
    expect((await at('/creator/nowhere', 'maybe', silent)).kind).toBe('page')
  })
})

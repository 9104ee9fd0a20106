import type { Route } from '@pitchey/server/http/route'
import type { CanaryWorld } from './canary-world.ts'
import { requestsOf, searchParameterOf } from './canary-requests.ts'
import type { CanaryRequest } from './canary-requests.ts'
import type { Site } from './site.ts'

/** Where somebody met a canary: the address, or another way in, by canary. */
export type Sightings = Map<string, Set<string>>

/** Notes what a text tells, apart from the words of the question, which some answers repeat. */
export const note = (seen: Sightings, via: string, told: string, question: readonly string[] = []): void => {
  const text = question.reduce((left, part) => (part.includes('canary') ? left.replaceAll(part, '') : left), told)
  for (const [word] of text.toLowerCase().matchAll(/canary[a-z]+x|7193046\d{3}/gu)) {
    const ways = seen.get(word) ?? new Set()
    seen.set(word, ways.add(via))
  }
}

type Body = { nextCursor?: string | null } & Record<string, unknown>

const asked = async (site: Site, { key, request }: CanaryRequest, cookie: string | undefined): Promise<Response> => {
  const answer = await site.call(key, { ...request, cookie })
  if (answer.status >= 500) throw new Error(`${key} failed: ${await answer.text()}`)
  return answer
}

/** Reads one request to its last page. Answers false when it is refused. */
const readAll = async (
  site: Site,
  seen: Sightings,
  wanted: CanaryRequest,
  cookie: string | undefined,
): Promise<boolean> => {
  let cursor: string | undefined
  do {
    const query = { ...wanted.request.query, ...(cursor === undefined ? {} : { cursor }) }
    const answer = await asked(site, { ...wanted, request: { ...wanted.request, query } }, cookie)
    const text = await answer.text()
    note(seen, wanted.key, text, Object.values(wanted.request.params ?? {}))
    if (answer.status >= 400) return ![401, 403].includes(answer.status)
    const isJson = answer.headers.get('content-type')?.includes('json') === true
    cursor = isJson ? ((JSON.parse(text) as Body).nextCursor ?? undefined) : undefined
  } while (cursor !== undefined)
  return true
}

const finds = (value: unknown): boolean => {
  if (Array.isArray(value)) return value.length > 0
  return typeof value === 'object' && value !== null && Object.values(value).some(finds)
}

/** Whether a search found something, apart from what tells only how it went. */
const foundIn = ({ search: _how, without: _narrowings, ...rest }: Body): boolean => finds(rest)

/**
 * Looks for every canary by itself, which tells of it where anything is found, and by a misspelt word or its
 * beginning, which tells of it where it is corrected to or suggested.
 */
const searchAll = async (
  site: Site,
  seen: Sightings,
  { key, endpoint }: Route,
  words: readonly string[],
  cookie: string | undefined,
): Promise<void> => {
  const name = searchParameterOf(endpoint)
  if (name === undefined) return
  const corrects = key === 'GET /api/pitches'
  const search = async (text: string) => asked(site, { key, request: { query: { [name]: text } } }, cookie)
  for (const word of words) {
    const answer = await search(word)
    if (answer.status >= 400) return
    if (foundIn((await answer.json()) as Body)) note(seen, key, word)
    if (corrects) note(seen, key, await (await search(word.replace(/^canary/u, 'cenary'))).text())
    if (name === 'q') note(seen, key, await (await search(word.slice(0, -1))).text())
  }
}

/** Everything that the addresses of the route table tell somebody. */
export const readRoutes = async (
  site: Site,
  routes: readonly Route[],
  world: CanaryWorld,
  words: readonly string[],
  cookie: string | undefined,
): Promise<Sightings> => {
  const seen: Sightings = new Map()
  const reading = routes.filter(({ method }) => method === 'GET')
  const readRoute = async (route: Route): Promise<void> => {
    for (const wanted of requestsOf(world, route)) {
      if (!(await readAll(site, seen, wanted, cookie)) && !route.path.includes(':')) return
    }
    await searchAll(site, seen, route, words, cookie)
  }
  await Promise.all(reading.map(readRoute))
  return seen
}

/** Reads addresses beside the route table. */
export const readPaths = async (
  site: Pick<Site, 'app'>,
  seen: Sightings,
  paths: readonly { via: string; path: string }[],
  cookie: string | undefined,
): Promise<void> => {
  for (const { via, path } of paths) {
    const headers = cookie === undefined ? {} : { cookie }
    const answer = await site.app.request(`http://localhost:8001${path}`, { headers })
    if (answer.status >= 500) throw new Error(`${path} failed: ${await answer.text()}`)
    const { headers: told } = answer
    const text = [await answer.text(), told.get('content-disposition'), told.get('location')].join(' ')
    note(seen, via, text, answer.status === 200 ? [] : path.split('/'))
  }
}

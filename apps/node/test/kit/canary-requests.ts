import type { ApiKey } from '@pitchey/contract/api'
import type { Endpoint } from '@pitchey/contract/endpoint'
import type { Route } from '@pitchey/server/http/route'
import type { CanaryWorld } from './canary-world.ts'
import type { SiteRequest } from './site.ts'

export type CanaryRequest = { key: ApiKey; request: SiteRequest; searched?: string }

type Params = Record<string, string>
type World = CanaryWorld
type Named = readonly [prefix: string, params: (world: World) => Params[]]

const each = (name: string, values: readonly string[]): Params[] => values.map((value) => ({ [name]: value }))
const pitchIds = (world: World): string[] => Object.values(world.pitches).map(({ id }) => id)
const slugs = (world: World): string[] => Object.values(world.pitches).flatMap(({ slug }) => slug ?? [])
const people = (world: World) => Object.values(world.people)

/** What stands in place of the parameters of a path; the longest prefix that fits decides. */
const paramsByPrefix: readonly Named[] = [
  ['/api/pitches/{idOrSlug}', (world) => each('idOrSlug', [...pitchIds(world), ...slugs(world)])],
  ['/api/pitches/{id}', (world) => each('id', pitchIds(world))],
  [
    '/api/pitches/{id}/versions/{number}',
    (world) => pitchIds(world).flatMap((id) => ['1', '2', '3', '4'].map((number) => ({ id, number }))),
  ],
  ['/api/analytics/pitches/{id}', (world) => each('id', pitchIds(world))],
  ['/api/ws/pitch/{id}', (world) => each('id', pitchIds(world))],
  [
    '/api/users/{handle}',
    (world) =>
      each(
        'handle',
        people(world).map(({ handle }) => handle),
      ),
  ],
  [
    '/api/ws/presence/{userId}',
    (world) =>
      each(
        'userId',
        people(world).map(({ userId }) => userId),
      ),
  ],
  ['/api/organisations/{slug}', (world) => each('slug', [world.company])],
  ['/api/collections/{slug}', (world) => each('slug', world.collections)],
  ['/api/lists/{id}', (world) => each('id', world.lists)],
  ['/api/conversations/{id}', (world) => each('id', world.conversations)],
  ['/api/share-links/{code}', (world) => each('code', world.shareCodes)],
  ['/api/admin/reports/{id}', (world) => each('id', world.cases)],
  ['/api/moderation/decisions/{id}', (world) => each('id', world.decisions)],
  // Only the holder of a mail knows a token: its words are those of the mail.
  ['/api/unsubscribe/{token}', () => each('token', ['x'.repeat(43)])],
]

/** What stands in a parameter of a query whose values cannot be listed. */
const valuesByName: Record<string, (world: World) => string[]> = {
  pitchId: pitchIds,
  actorId: (world) => [world.people.owner.userId],
  entityId: (world) => pitchIds(world).slice(0, 2),
  action: () => ['pitch.publish'],
  country: () => ['NO'],
  language: () => ['en'],
  around: (world) => world.comments.slice(-2),
  thread: (world) => world.comments.slice(0, 1),
  after: () => ['0'],
  before: () => ['1000'],
  days: () => ['7', '90'],
  from: () => ['2026-03-01'],
  to: () => ['2026-03-02'],
}

type Schema = { def: Record<string, unknown>; options?: unknown; values?: unknown }
const inside = (schema: Schema): Schema | undefined => {
  const { innerType, in: before, options, element } = schema.def
  return (innerType ?? before ?? element ?? (Array.isArray(options) ? options[0] : undefined)) as Schema | undefined
}
const listedValues = (schema: Schema): string[] => {
  if (schema.def['type'] === 'enum') return schema.options as string[]
  if (schema.def['type'] === 'literal') return (schema.def['values'] as unknown[]).map(String)
  const inner = inside(schema)
  return inner === undefined ? [] : listedValues(inner)
}
const isOptional = (schema: Schema | undefined): boolean =>
  ['optional', 'default'].includes(String(schema?.def['type']))

/** Parameters that take words of people. */
export const searchParameters = ['search', 'q'] as const
export const searchParameterOf = ({ query }: Endpoint): string | undefined =>
  searchParameters.find((name) => query?.shape[name] !== undefined)

const paramsOf = (world: World, key: string, path: string): Params[] => {
  const wanted = [...path.matchAll(/\{(\w+)\}/gu)].map(([, name]) => name ?? '')
  if (wanted.length === 0) return [{}]
  const [, fill] = paramsByPrefix
    .filter(([prefix]) => path === prefix || path.startsWith(`${prefix}/`))
    .toSorted(([a], [b]) => b.length - a.length)[0] ?? ['']
  const filled = fill?.(world) ?? []
  const [first] = filled
  if (first === undefined || wanted.some((name) => first[name] === undefined))
    throw new Error(`nothing is known that stands in the path of ${key}`)
  return filled
}

const queriesOf = (world: World, key: string, endpoint: Endpoint): Params[] => {
  const shape = Object.entries<Schema>(endpoint.query?.shape ?? {})
  const fixed: Params = shape.some(([name]) => name === 'limit') ? { limit: '50' } : {}
  const variants = shape
    .filter(([name]) => !['limit', 'cursor', ...searchParameters].includes(name))
    .map(([name, schema]) => {
      const listed = listedValues(schema)
      const values = listed.length > 0 ? listed : valuesByName[name]?.(world)
      if (values === undefined) throw new Error(`no value is known for ?${name} of ${key}`)
      return { name, values, needed: !isOptional(schema) }
    })
  for (const { name, values, needed } of variants) if (needed) fixed[name] = values[0] ?? ''
  const varied = variants.flatMap(({ name, values }) => values.map((value) => ({ ...fixed, [name]: value })))
  return [fixed, ...varied]
}

/** Every way to ask an address of the route table that reads. Throws, with its name, for one that nobody has fitted. */
export const requestsOf = (world: World, { key, endpoint }: Route): CanaryRequest[] => {
  const path = key.slice('GET '.length)
  const searches = searchParameterOf(endpoint)
  const needsSearch = searches !== undefined && !isOptional(endpoint.query?.shape[searches])
  if (needsSearch) return []
  return paramsOf(world, key, path).flatMap((params) =>
    queriesOf(world, key, endpoint).map((query) => ({ key, request: { params, query } })),
  )
}

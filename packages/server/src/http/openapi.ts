import { api } from '@pitchey/contract/api'
import type { Endpoint } from '@pitchey/contract/endpoint'
import { commonProblems, problemDetails, problemKinds } from '@pitchey/contract/problem'
import type { ProblemCode } from '@pitchey/contract/problem'
import { createDocument } from 'zod-openapi'
import type { ZodOpenApiOperationObject, ZodOpenApiPathsObject, ZodOpenApiResponsesObject } from 'zod-openapi'
import { publicVersion } from './public-version.ts'

const answersIn = 'application/json'
const problemsIn = 'application/problem+json'

/** Every problem an endpoint may answer with: its own and those of all endpoints. */
export const problemsOf = (endpoint: Pick<Endpoint, 'problems'>): ProblemCode[] => [
  ...new Set([...endpoint.problems, ...commonProblems]),
]

/** The contract's endpoints by method and path. */
export const endpointEntries = (): { key: string; method: string; path: string; endpoint: Endpoint }[] =>
  Object.entries(api).map(([key, endpoint]) => {
    const space = key.indexOf(' ')
    return { key, method: key.slice(0, space), path: key.slice(space + 1), endpoint }
  })

const operationId = (method: string, path: string): string =>
  `${method.toLowerCase()}${path
    .slice('/api'.length)
    .split(/[/{}-]/u)
    .filter((word) => word !== '')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('')}`

const problemResponses = (endpoint: Endpoint): ZodOpenApiResponsesObject => {
  const byStatus = Map.groupBy(problemsOf(endpoint), (code) => problemKinds[code].status)
  return Object.fromEntries(
    [...byStatus].map(([status, codes]) => [
      `${status}`,
      {
        description: codes.map((code) => `\`${code}\`: ${problemKinds[code].title}`).join('; '),
        content: { [problemsIn]: { schema: problemDetails } },
      },
    ]),
  )
}

const requestBodyOf = ({ body, upload }: Endpoint): Pick<ZodOpenApiOperationObject, 'requestBody'> => {
  if (body) return { requestBody: { required: true, content: { [answersIn]: { schema: body } } } }
  if (!upload) return {}
  const file = { schema: { type: 'string', format: 'binary', maxLength: upload.maxSizeBytes } as const }
  return { requestBody: { required: true, content: Object.fromEntries(upload.types.map((type) => [type, file])) } }
}

const idempotencyKey = {
  name: 'Idempotency-Key',
  in: 'header',
  description: 'Up to 200 visible ASCII characters. A repetition with the same key is answered with the first outcome.',
  schema: { type: 'string', maxLength: 200 },
} as const

const operationOf = (method: string, path: string, endpoint: Endpoint): ZodOpenApiOperationObject => ({
  operationId: operationId(method, path),
  summary: endpoint.summary,
  tags: [endpoint.tag],
  security: endpoint.problems.includes('not_signed_in') ? [{ session: [] }] : [],
  ...(endpoint.params || endpoint.query
    ? {
        requestParams: {
          ...(endpoint.params ? { path: endpoint.params } : {}),
          ...(endpoint.query ? { query: endpoint.query } : {}),
        },
      }
    : {}),
  ...(method === 'POST' ? { parameters: [{ ...idempotencyKey, required: endpoint.idempotency === 'required' }] } : {}),
  ...requestBodyOf(endpoint),
  responses: {
    [`${endpoint.status}`]: {
      description: endpoint.answer || endpoint.file ? 'The answer' : 'Done; the answer is empty',
      ...(endpoint.file ? { content: { [endpoint.file]: { schema: { type: 'string' } } } } : {}),
      ...(endpoint.answer ? { content: { [answersIn]: { schema: endpoint.answer } } } : {}),
    },
    ...problemResponses(endpoint),
  },
})

/** The whole HTTP API as an OpenAPI 3.1 document, made from the contract. */
export const openApiDocument = (settings: { baseUrl: string; version: string; cookieName: string }) => {
  const paths: ZodOpenApiPathsObject = {}
  for (const { method, path, endpoint } of endpointEntries()) {
    paths[path] = { ...paths[path], [method.toLowerCase()]: operationOf(method, path, endpoint) }
  }
  return createDocument(
    {
      openapi: '3.1.0',
      info: {
        title: 'Pitchey',
        version: publicVersion(settings.version),
        description:
          'Refusals are RFC 9457 problem details. Lists are pages: pass `nextCursor` as `cursor` for the next one.',
      },
      servers: [{ url: settings.baseUrl }],
      tags: [...new Set(endpointEntries().map(({ endpoint }) => endpoint.tag))].map((name) => ({ name })),
      paths,
      components: { securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: settings.cookieName } } },
    },
    { allowEmptySchema: { custom: true } },
  )
}

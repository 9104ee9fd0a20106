import type { Endpoint } from '@pitchey/contract/endpoint'
import type { FieldFault } from '@pitchey/contract/problem'
import { Problem } from '../kernel/problem.ts'
import { readBody } from './request-body.ts'

type RequestInput = { input: Record<string, unknown>; locate: (key: string) => string }

const queryOf = (search: URLSearchParams): Record<string, unknown> => {
  const entries = [...new Set(search.keys())].map((key): [string, unknown] => {
    const values = search.getAll(key)
    return [key, values.length === 1 ? values[0] : values]
  })
  return Object.fromEntries(entries)
}

const keysOf = (part: { shape: object } | undefined): ReadonlySet<string> => new Set(Object.keys(part?.shape ?? {}))

/**
 * Gathers path, query and body of a request into the one input of its operation.
 * A field that its part does not know is refused here, so that a body can never stand in for a path.
 */
export const readInput = async (
  request: Request,
  url: URL,
  params: Record<string, string>,
  endpoint: Endpoint,
): Promise<RequestInput> => {
  const query = queryOf(url.searchParams)
  const body = await readBody(request, endpoint)
  const queryKeys = keysOf(endpoint.query)
  const bodyKeys = endpoint.upload ? new Set(['bytes', 'contentType']) : keysOf(endpoint.body)
  const pathKeys = keysOf(endpoint.params)
  const unknown = (pointer: string): FieldFault => ({ pointer, code: 'unknown_field', message: 'is not a known field' })
  const errors = [
    ...Object.keys(query)
      .filter((key) => !queryKeys.has(key))
      .map((key) => unknown(`#/query/${key}`)),
    ...Object.keys(body)
      .filter((key) => !bodyKeys.has(key))
      .map((key) => unknown(`/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`)),
  ]
  if (errors.length > 0) throw new Problem('invalid_input', { errors: errors.slice(0, 50) })
  return {
    input: { ...query, ...body, ...params },
    locate: (key) => {
      if (pathKeys.has(key)) return `#/path/${key}`
      return queryKeys.has(key) ? `#/query/${key}` : `/${key}`
    },
  }
}

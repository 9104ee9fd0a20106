import type { Endpoint } from '@pitchey/contract/endpoint'
import type { FieldFault } from '@pitchey/contract/problem'
import { listedFaults, pointerTo } from '../kernel/input.ts'
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

const unknownFields = (
  part: Record<string, unknown>,
  known: ReadonlySet<string>,
  pointerOf: (key: string) => string,
): FieldFault[] =>
  Object.keys(part)
    .filter((key) => !known.has(key))
    .map((key) => ({ pointer: pointerOf(key), code: 'unknown_field', message: 'is not a known field' }))

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
  const errors = [
    ...unknownFields(query, queryKeys, (key) => `#/query/${key}`),
    ...unknownFields(body, bodyKeys, (key) => `/${pointerTo(key)}`),
  ]
  if (errors.length > 0) throw new Problem('invalid_input', { errors: listedFaults(errors) })
  return {
    input: { ...query, ...body, ...params },
    locate: (key) => {
      if (pathKeys.has(key)) return `#/path/${key}`
      return queryKeys.has(key) ? `#/query/${key}` : `/${key}`
    },
  }
}

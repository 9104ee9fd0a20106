import { problemKinds } from '@pitchey/contract/problem'
import { describe, expect, test } from 'vitest'
import { endpointEntries, openApiDocument, problemsOf } from './openapi.ts'

type Operation = {
  operationId: string
  tags: string[]
  parameters?: { name: string; in: string }[]
  requestBody?: unknown
  responses: Record<string, { description: string; content?: Record<string, unknown> }>
}

const openApi = openApiDocument({ baseUrl: 'https://pitchey.example', version: '1.2.3', cookieName: 'pitchey-session' })
const operationAt = (method: string, path: string): Operation | undefined =>
  (openApi.paths?.[path] as Record<string, Operation> | undefined)?.[method.toLowerCase()]

describe('the OpenAPI document', () => {
  test.each(endpointEntries())('holds $key with its answer and each of its problems', ({ method, path, endpoint }) => {
    const operation = operationAt(method, path)
    expect(operation?.responses[`${endpoint.status}`]).toBeDefined()
    for (const code of problemsOf(endpoint)) {
      const response = operation?.responses[`${problemKinds[code].status}`]
      expect(response?.description).toContain(`\`${code}\``)
      expect(response?.content).toHaveProperty(['application/problem+json'])
    }
  })

  test.each(endpointEntries())('names every parameter and the body of $key', ({ method, path, endpoint }) => {
    const operation = operationAt(method, path)
    const named = new Set(operation?.parameters?.map((parameter) => `${parameter.in} ${parameter.name}`))
    for (const name of Object.keys(endpoint.params?.shape ?? {})) expect(named).toContain(`path ${name}`)
    for (const name of Object.keys(endpoint.query?.shape ?? {})) expect(named).toContain(`query ${name}`)
    expect(operation?.requestBody !== undefined).toBe(endpoint.body !== undefined || endpoint.upload !== undefined)
  })

  test('gives every operation an id of its own', () => {
    const ids = endpointEntries().map(({ method, path }) => operationAt(method, path)?.operationId)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('is OpenAPI 3.1 and plain JSON', () => {
    expect(openApi.openapi).toBe('3.1.0')
    expect(JSON.parse(JSON.stringify(openApi))).toEqual(openApi)
  })
})

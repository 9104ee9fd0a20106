import { QueryClient } from '@tanstack/react-query'
import { describe, expect, test } from 'vitest'
import { ApiProblem } from './api-problem.ts'
import { fillCache, gatherBootData, hydrationStateOf, type BootData } from './boot-data.ts'
import { sessionKey } from './session.ts'

const list = ['GET /api/pitches', { query: { limit: '12' } }]
const page = ['GET /api/pitches/{idOrSlug}', { params: { idOrSlug: 'x' } }]
const overWire = (boot: BootData): BootData => JSON.parse(JSON.stringify(boot)) as BootData

function rendered(): BootData {
  const client = new QueryClient()
  client.setQueryData(list, { items: [] })
  client.setQueryData(page, { title: 'X' })
  client.setQueryData(sessionKey, null)
  return overWire(gatherBootData(client, { loaderData: { root: null }, errors: null }))
}

describe('what the server hands over', () => {
  test('is every answer, and never a session', () => {
    expect(rendered().queries).toEqual([
      [list, { items: [] }],
      [page, { title: 'X' }],
    ])
  })

  test('fills the cache under the same keys', () => {
    const client = new QueryClient()
    fillCache(client, rendered(), 'none')
    expect(client.getQueryData(page)).toEqual({ title: 'X' })
  })

  test('counts as old for somebody signed in where the answer depends on who asks', () => {
    const client = new QueryClient()
    fillCache(client, rendered(), 'maybe')
    const age = (key: readonly unknown[]) => Date.now() - (client.getQueryState(key)?.dataUpdatedAt ?? 0)
    expect(age(page)).toBeGreaterThan(1_000_000)
    expect(age(list)).toBeLessThan(60_000)
  })

  test('keeps a refusal what it was', () => {
    const problem = new ApiProblem({ code: 'not_found', status: 404, message: 'gone', requestId: 'r1' })
    const boot = overWire(gatherBootData(new QueryClient(), { loaderData: {}, errors: { '0-1': problem } }))
    const error = hydrationStateOf(boot).errors?.['0-1']
    expect(error).toBeInstanceOf(ApiProblem)
    expect(error).toMatchObject({ code: 'not_found', status: 404, requestId: 'r1' })
  })

  test('says nothing about a fault that was not meant for readers', () => {
    const boot = gatherBootData(new QueryClient(), {
      loaderData: {},
      errors: { '0': new Error('password of the database') },
    })
    expect(JSON.stringify(boot)).not.toContain('password')
  })
})

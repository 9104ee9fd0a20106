import { QueryClient } from '@tanstack/react-query'
import { RouterContextProvider } from 'react-router'
import { describe, expect, test } from 'vitest'
import { ApiProblem } from './api-problem.ts'
import { beginSession, portalsAddress, readSession, requirePortal, safeNext, type SessionUser } from './session.ts'
import { servicesContext, type Caller } from './services.ts'

const user = { id: 'u1', handle: 'ada', name: 'Ada', userType: 'investor' } as unknown as SessionUser
const signedIn = { user, expiresAt: '2027-01-01T00:00:00.000Z' }

const answering = (answer: () => unknown): Caller =>
  ((): Promise<unknown> => Promise.resolve().then(answer)) as unknown as Caller
const refusing = answering(() => {
  throw new ApiProblem({ code: 'not_signed_in', status: 401, message: 'You are not signed in' })
})

async function guarded(call: Caller, path: string, ...types: SessionUser['userType'][]): Promise<string | undefined> {
  const context = new RouterContextProvider()
  context.set(servicesContext, { queryClient: new QueryClient(), call })
  const request = new Request(`https://pitchey.example${path}`)
  const loader = requirePortal(...types) as (args: object) => Promise<unknown>
  try {
    await loader({ request, context, params: {} })
    return undefined
  } catch (thrown) {
    if (thrown instanceof Response) return thrown.headers.get('location') ?? undefined
    throw thrown
  }
}

describe('the guard of a portal', () => {
  test('leads visitors to the portals and remembers where they wanted to go', async () => {
    expect(await guarded(refusing, '/creator/pitches?status=draft', 'creator')).toBe(
      portalsAddress('/creator/pitches?status=draft'),
    )
  })

  test('leads people of another portal to their own', async () => {
    expect(
      await guarded(
        answering(() => signedIn),
        '/creator/pitches',
        'creator',
      ),
    ).toBe('/investor/dashboard')
  })

  test('lets the right people through, and everybody where no portal is named', async () => {
    expect(
      await guarded(
        answering(() => signedIn),
        '/investor/dashboard',
        'investor',
      ),
    ).toBeUndefined()
    expect(
      await guarded(
        answering(() => signedIn),
        '/settings/profile',
      ),
    ).toBeUndefined()
  })

  test('does not take a failing server for a visitor', async () => {
    const broken = answering(() => {
      throw new ApiProblem({ code: 'unavailable', status: 503, message: 'down' })
    })
    await expect(guarded(broken, '/creator/pitches', 'creator')).rejects.toMatchObject({ code: 'unavailable' })
  })
})

describe('the session', () => {
  test('forgets what was read before somebody signed in', async () => {
    const queryClient = new QueryClient()
    queryClient.setQueryData(['GET /api/pitches/{idOrSlug}', {}], { title: 'as a visitor saw it' })
    beginSession(queryClient, signedIn)
    expect(queryClient.getQueryData(['GET /api/pitches/{idOrSlug}', {}])).toBeUndefined()
    expect(await readSession({ queryClient, call: refusing })).toBe(user)
  })

  test.each([
    '//evil.example',
    'https://evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '/\n\\evil.example',
    '/.//evil.example',
    'javascript:alert(1)',
    '',
    null,
  ])('never leads out of the site: %j', (next) => {
    expect(safeNext(next)).toBeUndefined()
  })

  test('leads on to an address of this site', () => {
    expect(safeNext('/pitch/the-salt-line?pages=2#discussion')).toBe('/pitch/the-salt-line?pages=2#discussion')
  })
})

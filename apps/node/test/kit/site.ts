import type { ApiKey } from '@pitchey/contract/api'
import { refuseUnknownApi } from '@pitchey/server/http/app'
import type { HttpEnv } from '@pitchey/server/http/http-types'
import type { Person } from '@pitchey/server/kernel/actor'
import { newId } from '@pitchey/server/kernel/ids'
import { sqlStatement } from '@pitchey/server/kernel/db'
import type { Limiter } from '@pitchey/server/ports/limiter'
import type { Hono } from 'hono'
import { isConnectionLoss } from '../../src/adapters/postgres/connection-loss.ts'
import { trustedProxies } from '../../src/adapters/trusted-proxies.ts'
import type { PersonOptions, TestProduct } from './product.ts'

export const origin = 'http://localhost:8001'
export const password = 'a password for tests only'

const unlimited: Limiter = {
  take: async () => ({ allowed: true, limit: 1_000_000, remaining: 999_999, resetSeconds: 60 }),
}

const givePassword = sqlStatement<Record<never, never>>(
  'test.give-password',
  `insert into accounts (id, user_id, account_id, provider_id, password, created_at, updated_at)
   select gen_random_uuid(), id, id::text, 'credential', $2, created_at, created_at from users where id = $1`,
)

export type SiteOptions = {
  limits?: Partial<Record<'address' | 'signIn' | 'account', Limiter>>
  peerAddress?: string
  trusted?: readonly string[]
  /** Mounts what the platform adds to the API. */
  mount?: (app: Hono<HttpEnv>) => void
}

export type SiteRequest = {
  params?: Record<string, string>
  query?: Record<string, string | readonly string[]>
  body?: unknown
  upload?: { bytes: Uint8Array<ArrayBuffer>; type: string }
  cookie?: string | undefined
  headers?: Record<string, string>
}

export type Site = ReturnType<typeof createTestSite>

const fillPath = (path: string, params: Record<string, string>): string =>
  path.replaceAll(/\{(\w+)\}/gu, (_whole, name: string) => encodeURIComponent(params[name] ?? 'missing'))

/** The HTTP API over a test product, called in process. Limits are off unless given. */
export const createTestSite = (product: TestProduct, options: SiteOptions = {}) => {
  const app: Hono<HttpEnv> = product.product.http({
    peerAddress: () => options.peerAddress ?? '198.51.100.7',
    isTrustedProxy: trustedProxies(options.trusted ?? []),
    limits: { address: unlimited, signIn: unlimited, account: unlimited, ...options.limits },
    allowedOrigins: new Set([origin]),
    https: false,
    cache: product.cache,
    metrics: product.metrics,
    isDependencyDown: isConnectionLoss,
    newRequestId: () => newId(),
    checkAnswers: true,
  })
  options.mount?.(app)
  refuseUnknownApi(app)

  const call = async (key: ApiKey, request: SiteRequest = {}): Promise<Response> => {
    const [method = 'GET', path = '/'] = key.split(' ')
    const query = new URLSearchParams(
      Object.entries(request.query ?? {}).flatMap(([name, value]): [string, string][] =>
        typeof value === 'string' ? [[name, value]] : value.map((one): [string, string] => [name, one]),
      ),
    )
    const body = request.upload
      ? { body: request.upload.bytes }
      : request.body === undefined
        ? {}
        : { body: JSON.stringify(request.body) }
    return app.request(
      `${origin}${fillPath(path, request.params ?? {})}${query.size > 0 ? `?${query.toString()}` : ''}`,
      {
        method,
        ...body,
        headers: {
          origin,
          ...(request.upload ? { 'content-type': request.upload.type } : {}),
          ...(request.body === undefined ? {} : { 'content-type': 'application/json' }),
          ...(request.cookie === undefined ? {} : { cookie: request.cookie }),
          ...request.headers,
        },
      },
    )
  }

  return {
    app,
    call,
    /** Somebody new with a password and a session, signed in through the front door. */
    signIn: async (person: PersonOptions): Promise<Person & { cookie: string; email: string; handle: string }> => {
      const { handle = `p-${newId().slice(-12)}` } = person
      const added = await product.addPerson({ ...person, handle })
      const email = `${handle}@people.example`
      await product.database.rows(givePassword, [added.userId, await product.hasher.hash(password)])
      const answer = await call('POST /api/auth/sign-in', { body: { email, password, portal: person.userType } })
      if (answer.status !== 200) throw new Error(`could not sign in: ${await answer.text()}`)
      const cookie = (answer.headers.getSetCookie()[0] ?? '').split(';')[0] ?? ''
      return { ...added, cookie, email, handle }
    },
  }
}

import { DrizzleQueryError } from 'drizzle-orm/errors'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createPinoLog } from '../src/adapters/log/pino-log.ts'
import { startTestProduct } from './kit/product.ts'
import type { TestProduct } from './kit/product.ts'
import { createTestSite, origin } from './kit/site.ts'

const canary = 'kanarienvogel'
const email = `${canary}-mail@people.example`
const password = `${canary} harbour lantern 41`

/** A log as it is written, line by line. */
const writtenLog = (level = 'debug') => {
  const chunks: string[] = []
  return {
    log: createPinoLog(level, { write: (chunk) => void chunks.push(chunk) }),
    text: () => chunks.join(''),
    lines: () =>
      chunks
        .join('')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as Record<string, unknown>),
  }
}

describe('through the front door', () => {
  const written = writtenLog()
  let product: TestProduct
  beforeAll(async () => {
    product = await startTestProduct({ log: written.log })
  })
  afterAll(() => product.stop())

  const post = (
    site: ReturnType<typeof createTestSite>,
    path: string,
    body: unknown,
    headers: Record<string, string> = {},
  ) =>
    site.app.request(`${origin}${path}`, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { origin, 'content-type': 'application/json', ...headers },
    })

  it('[LOG1] no password, cookie, token or e-mail address of anybody reaches the log', async () => {
    const site = createTestSite(product)
    const signUp = { email, password, name: `${canary} Sorel`, userType: 'creator' }
    expect((await post(site, '/api/auth/sign-up', signUp)).status).toBe(201)
    expect((await post(site, '/api/auth/sign-up', { ...signUp, password: 'short', email: canary })).status).toBe(422)
    expect(
      (await post(site, '/api/auth/sign-in', { email, password: `${canary} wrong`, portal: 'creator' })).status,
    ).toBe(401)
    await product.settle()
    const { cookie } = await site.signIn({ userType: 'creator', handle: `${canary}-in` })
    const token = decodeURIComponent(cookie.split('=')[1] ?? '').split('.')[0] ?? ''
    expect(token.length).toBeGreaterThan(20)
    for (const sent of [cookie, `${cookie}broken`, `other=${canary}-cookie`]) {
      await site.app.request(`${origin}/api/users/me?token=${canary}-query`, {
        headers: { cookie: sent, authorization: `Bearer ${canary}-bearer`, 'user-agent': `${canary}-agent` },
      })
    }
    await post(site, '/api/auth/verify-email', { token: `${canary}-verify` })
    await post(site, '/api/auth/reset-password', { token: `${canary}-reset`, password })
    const text = written.text()
    expect(written.lines().length).toBeGreaterThan(6)
    expect(text).not.toContain(canary)
    expect(text).not.toContain(token)
  })

  it('[LOG2] an internal failure is told with its code and place, and with nothing of the data that caused it', async () => {
    for (const userType of ['creator', 'investor'] as const) await product.addPerson({ userType })
    const duplicate: unknown = await product.database
      .rows({ name: 'test.same-address', text: 'update users set email = $1' }, [`${canary}@people.example`])
      .catch((error: unknown) => error)
    expect(JSON.stringify(duplicate)).toContain(canary)
    const site = createTestSite(product, { limits: { address: { take: () => Promise.reject(duplicate) } } })
    expect((await site.call('GET /api/market/summary')).status).toBe(500)
    const line = written.lines().find((one) => one.message === 'unexpected failure')
    expect(line).toMatchObject({ level: 'error', err: { code: '23505', table: 'users', constraint: 'users_email' } })
    expect(JSON.stringify(line)).not.toContain(canary)
  })
})

describe('what libraries hang on their errors', () => {
  const client = new pg.Client({ host: '/nowhere', user: 'app', password: `${canary}-database`, database: 'x' })
  const hung = (fields: object): Error => Object.assign(new Error('it broke'), fields)
  const cases: [string, unknown][] = [
    ['a connection', hung({ client, connection: { password: `${canary}-p` } })],
    [
      'a request',
      hung({ config: { headers: { authorization: canary } }, request: canary, response: { data: canary } }),
    ],
    [
      'the row that was refused',
      hung({ code: '23505', detail: `Key (email)=(${canary}@people.example) already exists.` }),
    ],
    ['the values of a query', new DrizzleQueryError('select $1', [canary, email], hung({ where: canary }))],
    ['a cause of a cause', new Error('outer', { cause: new Error('inner', { cause: hung({ token: canary }) }) })],
    ['several errors', new AggregateError([hung({ secret: canary })], 'all of them')],
    ['an address in the message', new Error(`no mailbox for <${email}>`)],
    ['a connection string in the message', new Error(`cannot reach postgres://app:${canary}@db.example:5432/x`)],
    ['something thrown that is no error', { password: canary, nested: { token: canary } }],
    ['a text that was thrown', canary],
  ]

  it.each(cases)('[LOG3] %s does not reach the log', (_name, error) => {
    const { log, text, lines } = writtenLog()
    log.error({ err: error }, 'unexpected failure')
    log.child({ requestId: 'r' }).warn({ err: error }, 'again')
    expect(text()).not.toContain(canary)
    expect(lines()).toHaveLength(2)
  })

  it('[LOG3] what helps to find the fault stays: type, message, code, frames and causes', () => {
    const { log, lines } = writtenLog()
    const cause = hung({ code: 'ECONNRESET', syscall: 'read' })
    log.error({ err: new TypeError('it has no name', { cause }) }, 'unexpected failure')
    expect(lines()[0]).toMatchObject({
      err: {
        type: 'TypeError',
        message: 'it has no name',
        stack: expect.stringContaining('log-secrets.db.test.ts'),
        cause: { message: 'it broke', code: 'ECONNRESET', syscall: 'read' },
      },
    })
  })

  it('[LOG4] secrets that somebody logs by name are replaced, also one and two levels down', () => {
    const { log, text, lines } = writtenLog()
    for (const name of [
      'password',
      'newPassword',
      'currentPassword',
      'token',
      'secret',
      'cookie',
      'authorization',
      'email',
      'to',
      'recipient',
      'address',
      'ipAddress',
    ]) {
      log.info({ [name]: canary, a: { [name]: canary, b: { [name]: canary } } }, 'told')
      log.child({ [name]: canary }).info({}, 'told by a child')
    }
    expect(text()).not.toContain(canary)
    expect(lines()).toHaveLength(24)
  })
})

it('[LOG5] whatever a caller sends, one event is one line of JSON', () => {
  const { log, text, lines } = writtenLog()
  const forged = 'agent\r\n{"level":"error","message":"forged"}\u2028\u2029\u0000\u001b[31m"\\'
  log.child({ requestId: forged }).info({ userAgent: forged, [forged]: forged }, forged)
  log.error({ err: new Error(forged) }, 'unexpected failure')
  expect(lines()).toHaveLength(2)
  expect(lines()[0]).toMatchObject({ level: 'info', requestId: forged, userAgent: forged, message: forged })
  expect(text().match(/[\u0000-\u0009\u000b-\u001f]/gu)).toBeNull()
})

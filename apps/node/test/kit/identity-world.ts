import type { ApiKey } from '@pitchey/contract/api'
import { execute } from '@pitchey/server/kernel/execute'
import { sqlStatement } from '@pitchey/server/kernel/db'
import { listDevMail } from '@pitchey/server/slices/notifications/index'
import { startTestProduct } from './product.ts'
import { createTestSite } from './site.ts'
import type { SiteRequest } from './site.ts'

const strongPassword = 'violet harbour lantern'

const audited = sqlStatement<{
  action: string
  actorId: string | null
  entityId: string | null
  details: Record<string, unknown>
}>(
  'test.identity-audit',
  `select action, actor_id as "actorId", entity_id as "entityId", details from audit_log where action like 'identity.%' order by at, id`,
)

export type IdentityWorld = Awaited<ReturnType<typeof startIdentityWorld>>

/** A test product with its front door, and short words for what people do there. */
export const startIdentityWorld = async (options: { now?: Date } = {}) => {
  const product = await startTestProduct(options)
  const site = createTestSite(product)
  const post = (key: ApiKey, body: unknown, request: SiteRequest = {}) => site.call(key, { body, ...request })
  const cookieOf = (answer: Response): string => answer.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  const mailsTo = async (to: string) => {
    await product.settle()
    return (await execute(product.kernel, listDevMail, { to }, product.as({ kind: 'visitor' }))).items
  }
  const tokensTo = async (to: string, path: '/verify' | '/reset'): Promise<string[]> =>
    (await mailsTo(to))
      .flatMap((mail) => mail.links)
      .filter((link) => new URL(link).pathname === path && link.includes('token='))
      .map((link) => new URL(link).searchParams.get('token') ?? '')

  const world = {
    product,
    site,
    post,
    cookieOf,
    mailsTo,
    /** Tokens in the mails to an address, newest first. */
    tokensTo,
    /** Everything the identity slice wrote to the audit trail, oldest first. */
    audit: () => product.database.rows(audited, []),
    signUp: (email: string, more: Record<string, unknown> = {}) =>
      post('POST /api/auth/sign-up', {
        email,
        password: strongPassword,
        name: 'Nadia Sorel',
        userType: 'creator',
        ...more,
      }),
    signIn: (email: string, more: Record<string, unknown> = {}, request: SiteRequest = {}) =>
      post('POST /api/auth/sign-in', { email, password: strongPassword, portal: 'creator', ...more }, request),
    /** Signs up and confirms the address. */
    join: async (email: string, more: Record<string, unknown> = {}): Promise<void> => {
      await world.signUp(email, more)
      const [token] = await tokensTo(email, '/verify')
      const answer = await post('POST /api/auth/verify-email', { token })
      if (answer.status !== 204) throw new Error(`could not confirm ${email}: ${await answer.text()}`)
    },
    /** Signs up, confirms and signs in. Answers the cookie. */
    enter: async (email: string): Promise<string> => {
      await world.join(email)
      return cookieOf(await world.signIn(email))
    },
    session: (cookie: string) => site.call('GET /api/auth/session', { cookie }),
    strongPassword,
  }
  return world
}

/** The code of a problem answer. */
export const problemOf = async (
  answer: Response,
): Promise<{ status: number; code: string; pointer: string | undefined }> => {
  const body = (await answer.json()) as { code: string; errors?: { pointer: string }[] }
  return { status: answer.status, code: body.code, pointer: body.errors?.[0]?.pointer }
}
